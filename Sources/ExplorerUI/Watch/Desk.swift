/// A session, and all that is open and looked at of it: what changes where another one comes on the
/// screen.
struct Desk {
  var session = SessionModel()
  var focus = Focus.log
  var log = LogModel()
  var prompt = PromptModel()
  var composer: Composer?
  var findings = FindingsModel()
  var diagram = DiagramModel()
  var server = ServerModel()
  var ladder = LadderModel()
  var notes = NotesModel()
}

extension Model {
  /// Puts another session on the screen; `desk` becomes what was there.
  mutating func exchange(with desk: inout Desk) {
    swap(&session, &desk.session)
    swap(&focus, &desk.focus)
    swap(&log, &desk.log)
    swap(&prompt, &desk.prompt)
    swap(&composer, &desk.composer)
    swap(&findings, &desk.findings)
    swap(&diagram, &desk.diagram)
    swap(&server, &desk.server)
    swap(&ladder, &desk.ladder)
    swap(&notes, &desk.notes)
  }
}
