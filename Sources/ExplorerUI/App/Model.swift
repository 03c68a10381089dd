import SMTPCore
package import SMTPGuide
package import TerminalCanvas

/// Everything that the screen is drawn from. `update` changes it, `view` draws it, and neither
/// touches anything else.
package struct Model {
  /// The terminal's extent.
  package internal(set) var size: Size
  /// How roles look on this terminal.
  var theme: Theme
  /// The words.
  let guide: Guide
  /// What the person and the surroundings have said before the start.
  let settings: Settings
  /// Whether the mouse is used.
  var usesMouse: Bool
  /// The program's clock, since its start; moved by `Message.tick` only.
  var now = Instant(microseconds: 0)

  /// The page that is shown.
  var screen = Screen.start {
    // What is searched is what is shown.
    didSet { if screen != oldValue { log.search?.job = nil } }
  }
  /// Where keys go on the explorer's screen.
  var focus = Focus.prompt
  /// Keys of a chord that is not complete (`^X` of `^X ^E`).
  var chord: [Key] = []
  /// What was just done or could not be done; it gives way at the next key.
  var notice: Notice?

  /// The session that is explored: live, played or none.
  var session = SessionModel()
  /// How many sessions were asked for and have not begun: until then no live one is shown.
  var awaitedSessions = 0
  /// Whether another session has taken the place of the person's own since this was looked at.
  var isSessionReplaced = false
  /// What of the session is shown, selected and marked.
  var log = LogModel()
  /// The command line to the server.
  var prompt = PromptModel()
  /// The message that is being written, in `data`.
  var composer: Composer?
  /// A message that was begun and could not be sent, or was refused: the next one begins with it.
  var draft: Composer?
  /// What the person's own editor was opened for last.
  var edited = EditedText.line
  /// A question that waits for its answer; keys go there.
  var dialog: Dialog?
  /// The list of the program's own commands, while it is open.
  var palette: Palette?

  /// The start page.
  var start = StartModel()
  /// The help page.
  var help = HelpModel()
  /// The page of recordings.
  var recordings = RecordingsModel()
  /// The page of two sessions that are compared.
  var comparison = ComparisonModel()
  /// The page of marks and notes.
  var notes = NotesModel()
  /// The practice server's mailbox.
  var mailbox = MailboxModel()
  /// The page of findings.
  var findings = FindingsModel()
  /// The way through the states.
  var diagram = DiagramModel()
  /// The page about the server.
  var server = ServerModel()
  /// The sequence diagram.
  var ladder = LadderModel()
  /// The sessions of other programs.
  var others = OthersModel()

  /// A model before anything has happened.
  package init(size: Size, theme: Theme, guide: Guide, settings: Settings) {
    self.size = size
    self.theme = theme
    self.guide = guide
    self.settings = settings
    usesMouse = settings.usesMouse
  }

  /// Whether the program's end was asked for; the loop ends then.
  package internal(set) var isOver = false
}
