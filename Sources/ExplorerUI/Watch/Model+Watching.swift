import SMTPGuide
import Transcript

/// Having the session of another program on the screen, in the place of one's own.
extension Model {
  /// Whether the session of another program is on the screen: it is looked at, and nothing is sent.
  var isWatching: Bool { session.watched != nil }

  /// Whether nothing is typed to a server here.
  var isReadOnly: Bool { isPlayback || isWatching }

  /// The person's own session, on the screen or not.
  var ownSession: SessionModel { others.aside?.session ?? session }

  /// Whether the person's own connection is open or being made.
  var isOwnConnected: Bool { ownSession.live?.isConnected == true }

  /// The session of another program, wherever it is kept; nil where it is forgotten.
  func watchedSession(_ index: Int) -> SessionModel? {
    guard others.items.indices.contains(index) else { return nil }
    let item = others.items[index]
    return item.number == others.watched ? session : item.session
  }

  /// Puts the session of another program on the screen.
  mutating func watch(_ number: Int) {
    if others.watched == number {
      screen = .explorer
      return
    }
    stopWatching()
    guard let index = others.index(of: number) else { return }
    if isPlayback { play { $0.pause() } }
    var desk = Desk()
    swap(&desk.session, &others.items[index].session)
    exchange(with: &desk)
    others.aside = desk
    others.watched = number
    screen = .explorer
    fillHeld()
  }

  /// Puts the person's own session on the screen again.
  mutating func stopWatching() {
    guard var desk = others.aside else { return }
    // Taken out before, so that what lies in it is not copied.
    others.aside = nil
    exchange(with: &desk)
    keepWatched(desk)
  }

  /// Leaves the session of the other program for where one came from.
  mutating func leaveWatched() {
    stopWatching()
    screen = homePage
  }

  /// Does something to the person's own session, whatever is on the screen. What needs the person
  /// comes on the screen with it.
  mutating func withOwnSession(_ body: (inout Model) -> [Effect]) -> [Effect] {
    guard var desk = others.aside else { return body(&self) }
    let (screen, dialog, notice) = (screen, dialog, notice)
    others.aside = nil
    isSessionReplaced = false
    exchange(with: &desk)
    let wasConnected = session.live?.isConnected == true
    let effects = body(&self)
    let isAsked = self.dialog != nil && self.dialog != dialog
    guard !isAsked, !isSessionReplaced, self.screen == screen else {
      keepWatched(desk)
      if isAsked { self.screen = .explorer }
      return effects
    }
    let hasEnded = wasConnected && session.live?.isConnected != true
    exchange(with: &desk)
    others.aside = desk
    // What is said of the own session would be taken for this one's.
    self.notice = hasEnded ? Notice(guide.text(OthersText.ownEnded)) : notice
    return effects
  }

  /// Puts a session of another program back to the others.
  private mutating func keepWatched(_ desk: Desk) {
    if let number = others.watched, let index = others.index(of: number) {
      others.items[index].session = desk.session
      if desk.session.watched?.held != nil {
        others.items[index].session.watched?.draft = desk.prompt.text
      }
    }
    others.watched = nil
  }
}
