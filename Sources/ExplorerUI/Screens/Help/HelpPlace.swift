import SMTPGuide

/// A place where keys count, as the help page parts them.
enum HelpPlace: Hashable, CaseIterable {
  case start, prompt, held, composer, log, list, pages, playback, sendingAgain, program

  /// Where the person is now.
  init(_ model: Model) {
    switch model.screen {
    case .start: self = .start
    case .explorer where model.isPlayback: self = .playback
    case .explorer where model.isDeciding: self = .held
    case .explorer where model.isSendingAgain: self = .sendingAgain
    case .explorer where model.focus == .log || model.isWatching: self = .log
    case .explorer: self = model.composer == nil ? .prompt : .composer
    case .help, .server, .findings, .diagram, .ladder, .recordings, .mailbox, .comparison, .notes,
      .others:
      self = .list
    }
  }

  /// The title of its part of the page.
  var title: HelpText {
    switch self {
    case .start: .start
    case .prompt: .prompt
    case .held: .held
    case .composer: .composer
    case .log: .log
    case .list: .list
    case .pages: .pages
    case .playback: .playback
    case .sendingAgain: .sendingAgain
    case .program: .program
    }
  }

  /// All places: this one first, behind it those whose keys count here too.
  var withOthers: [HelpPlace] {
    let near: [HelpPlace] =
      switch self {
      // Letters are text there.
      case .start: [self]
      case .log: [self, .list, .pages, .program]
      case .playback, .sendingAgain: [self, .log, .list, .pages, .program]
      case .list: [self, .pages, .program]
      case .prompt, .held, .composer: [self, .pages, .program]
      case .pages: [self, .program]
      case .program: [self, .pages]
      }
    let rest = Self.allCases.filter { $0 != .start } + [.start]
    return near + rest.filter { !near.contains($0) }
  }

  /// Whether the keys of a context are listed here. Those of a place that has its own part may
  /// come from any of its actions.
  func lists(_ context: KeyContext, of action: ActionID) -> Bool {
    switch (self, context) {
    case (.start, .start), (.prompt, .prompt), (.prompt, .emptyPrompt), (.composer, .composer),
      (.log, .log), (.playback, .playback), (.sendingAgain, .sendingAgain), (.held, .held):
      true
    // The others that count there leave the page, and stand with the pages.
    case (.log, .watch): action == .toPrompt
    case (.list, .list): !Self.isPage(action)
    case (.pages, .list): Self.isPage(action)
    case (.pages, .page), (.pages, .anywhere): context.isPage || Self.isPage(action)
    case (.program, .anywhere), (.program, .always): !Self.isPage(action)
    default: false
    }
  }

  private static func isPage(_ action: ActionID) -> Bool {
    switch action {
    case .help, .session, .server, .findings, .diagram, .ladder, .recordings, .mailbox, .start,
      .others:
      true
    default: false
    }
  }
}

extension KeyContext {
  /// Whether it is one of the other pages.
  fileprivate var isPage: Bool { if case .page = self { true } else { false } }
}
