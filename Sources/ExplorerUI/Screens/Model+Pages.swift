import SMTPGuide
import TerminalCanvas
import Transcript

/// Going from page to page.
extension Model {
  /// Whether there is a session to go back to: live, ended, played or watched.
  var hasSession: Bool { session.live != nil || session.playback != nil || isWatching }

  /// Whether the session is, or was, with the practice server of this program.
  var isPractice: Bool { ownSession.live?.target.hasPrefix("practice:") == true }

  /// The page that all others are left to.
  var homePage: Screen { hasSession ? .explorer : isProxy ? .others : .start }

  /// Whether the program was started as a proxy.
  var isProxy: Bool { others.place?.target != nil }

  /// Shows a page, and asks for what it needs.
  mutating func open(_ page: Screen) -> [Effect] {
    if page == .help { return openHelp() }
    screen = page
    comparison.isLeftForStep = false
    switch page {
    case .start, .recordings: return [.listRecordings]
    case .mailbox: return isPractice ? [.readMailbox] : []
    case .explorer, .help, .server, .findings, .diagram, .ladder, .comparison, .notes, .others:
      return []
    }
  }

  /// Shows the keys, those of the present place first; on the explorer's screen above them what
  /// the session's state is, and what may be sent.
  mutating func openHelp() -> [Effect] {
    guard screen != .help else { return [] }
    help = HelpModel(origin: screen, place: HelpPlace(self))
    screen = .help
    return []
  }

  /// Leaves the page, or what is open on it.
  mutating func goBack() -> [Effect] {
    switch screen {
    case .help:
      screen = help.origin
    case .mailbox where mailbox.opened != nil:
      mailbox.opened = nil
    case .recordings where !recordings.filter.isEmpty:
      recordings.filter = ""
    case .explorer where isWatching && log.inspector == .full:
      leaveLog()
    case .explorer where isWatching:
      leaveWatched()
    case .explorer where comparison.isLeftForStep:
      if isPlayback { play { $0.pause() } }
      screen = .comparison
      comparison.isLeftForStep = false
    case .comparison where comparison.origin == .recordings:
      return open(.recordings)
    case .explorer where settings.isPlayer && isPlayback:
      return quit()
    case .explorer:
      guard isPlayback else { return open(.start) }
      play { $0.pause() }
      return open(recordings.isOpened ? .recordings : .start)
    case .start where !hasSession && !isProxy, .others where !hasSession && isProxy:
      dialog = .quit
    case .start, .server, .findings, .diagram, .ladder, .recordings, .mailbox, .notes, .others,
      .comparison:
      screen = homePage
    }
    return []
  }

  /// Does what Enter does with the selected row of a page.
  mutating func openRow() -> [Effect] {
    switch screen {
    case .start: return openStartItem()
    case .recordings: return openSelectedRecording()
    case .mailbox: return openSelectedMessage()
    case .ladder: return openLadderEntry()
    case .findings: return openSelectedFinding()
    case .notes: return openSelectedNote()
    case .others: return openSelectedOther()
    case .comparison: return openComparedStep()
    case .explorer, .help, .server, .diagram: return []
    }
  }

  /// Takes a key as text where a page has a field for it; nil where the key is for others.
  mutating func typeOnPage(_ key: Key) -> [Effect]? {
    screen == .start ? typeOnStart(key) : nil
  }
}
