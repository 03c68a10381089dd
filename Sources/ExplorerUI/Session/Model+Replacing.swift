/// Another session takes the place of the present one.
extension Model {
  /// Shows `session`, of which nothing was looked at yet: no page keeps what it knew of another.
  mutating func replaceSession(with session: SessionModel) {
    self.session = session
    isSessionReplaced = true
    comparison.isShownGone = true
    comparison.isLeftForStep = false
    log = LogModel()
    findings = FindingsModel()
    diagram = DiagramModel()
    server = ServerModel()
    ladder = LadderModel()
    mailbox = MailboxModel()
    notes = NotesModel()
  }
}
