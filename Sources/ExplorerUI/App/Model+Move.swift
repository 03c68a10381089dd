/// Moving in the list that is shown: the log, or that of another page.
extension Model {
  /// Moves in the list that has the keys.
  mutating func move(_ movement: Movement) {
    guard let page = listPage else { return moveInLog(movement) }
    list.move(movement, count: page.rowCount, height: page.height)
  }

  /// The page that is shown, where it is a list; nil for the explorer.
  var listPage: (any ListPage)? {
    switch screen {
    case .explorer: nil
    case .start: StartScreen(model: self)
    case .help: HelpScreen(model: self)
    case .server: ServerScreen(model: self)
    case .findings: FindingsScreen(model: self)
    case .diagram: DiagramScreen(model: self)
    case .ladder: LadderScreen(model: self)
    case .recordings: RecordingsScreen(model: self)
    case .mailbox: MailboxScreen(model: self)
    case .comparison: ComparisonScreen(model: self)
    case .notes: NotesScreen(model: self)
    case .others: OthersScreen(model: self)
    }
  }

  /// Where the list of the page that is shown is; the explorer and the diagram have none.
  var list: PageList {
    get {
      switch screen {
      case .explorer, .diagram: PageList()
      case .start: start.list
      case .help: help.list
      case .server: server.list
      case .findings: findings.list
      case .ladder: ladder.list
      case .recordings: recordings.list
      case .mailbox: mailbox.list
      case .comparison: comparison.list
      case .notes: notes.list
      case .others: others.list
      }
    }
    set {
      switch screen {
      case .explorer, .diagram: break
      case .start: start.list = newValue
      case .help: help.list = newValue
      case .server: server.list = newValue
      case .findings: findings.list = newValue
      case .ladder: ladder.list = newValue
      case .recordings: recordings.list = newValue
      case .mailbox: mailbox.list = newValue
      case .comparison: comparison.list = newValue
      case .notes: notes.list = newValue
      case .others: others.list = newValue
      }
    }
  }
}
