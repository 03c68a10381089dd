import SMTPCore
import SMTPGuide
import Transcript

/// What is told of the sessions of other programs.
extension Model {
  mutating func take(_ message: WatchedMessage) -> [Effect] {
    switch message {
    case .listening(let place):
      listen(at: place)
    case .began(let number, let from, let started):
      return beginWatched(number, from: VisibleText.string(from), started)
    case .events(let number, let events):
      changeWatched(number) { session in
        for event in events {
          for observation in session.timeline.append(event) { session.watched?.take(observation) }
        }
      }
    case .cut(let number, let at):
      let note = TimedEvent(at: at, .note(guide.text(OthersText.cut)))
      changeWatched(number) { $0.timeline.append(note) }
    case .reached(let number, let started, let recording):
      changeWatched(number) { session in
        session.started = started
        session.notesPlace = recording
        session.watched?.isRecorded = recording != nil
      }
    case .certificates(let number, let facts):
      changeWatched(number) { $0.certificates.merge(facts) { $1 } }
    case .clientSecured(let number, let facts):
      changeWatched(number) { $0.watched?.clientTLS = facts }
    case .held(let number, let command):
      return hold(command, of: number)
    case .silent(let number):
      changeWatched(number) { $0.watched?.isSilent = true }
      if number == others.watched { tellOfSilence() }
    case .troubled(let number, let trouble):
      changeWatched(number) { $0.watched?.trouble = trouble }
      notify(.troubled(number: number, guide.text(trouble)))
    case .ended(let number):
      changeWatched(number) { session in
        session.watched?.isEnded = true
        session.watched?.held = nil
        session.timeline.finish()
      }
    }
    return []
  }

  /// How many of the sessions go on.
  var openOthers: Int {
    others.items.indices.count { watchedSession($0)?.watched?.isEnded == false }
  }

  /// Goes on watching the selected session.
  mutating func openSelectedOther() -> [Effect] {
    let index = others.list.selection
    guard others.items.indices.contains(index) else { return [] }
    watch(others.items[index].number)
    return []
  }

  private mutating func listen(at place: WatchPlace?) {
    others.place = place
    guard let place else { return }
    // The numbers begin anew.
    if isWatching { leaveWatched() }
    others.items = []
    others.list = PageList()
    if place.target != nil { return screen = .others }
    notify(.reachable(at: place.text, key: othersKey))
  }

  private mutating func beginWatched(
    _ number: Int, from: String, _ started: Timestamp
  ) -> [Effect] {
    let wasAtEnd = others.list.selection >= others.items.count - 1
    let isLMTP = others.place?.isLMTP == true
    var session = SessionModel(timeline: Timeline(Session(isLMTP: isLMTP)))
    session.target.isLMTP = isLMTP
    session.started = started
    session.watched = WatchModel(number: number, from: from)
    session.watched?.target = others.place?.target.map { VisibleText.string($0) }
    others.items.append(OthersModel.Item(number: number, session: session))
    let effects = forgetOthers()
    if wasAtEnd { others.list.selection = others.items.count - 1 }
    if screen != .others, effects.isEmpty { notify(.connected(from: from, key: othersKey)) }
    return effects
  }

  /// Keeps as many sessions as there is room for: what ended first goes; where all go on, what began
  /// first, and what is held only where all are. That goes on then, since nobody could decide about
  /// it any more.
  private mutating func forgetOthers() -> [Effect] {
    guard others.items.count > OthersModel.most else { return [] }
    // The one that has just begun is not among them.
    let unwatched = others.items.indices.dropLast().filter { index in
      others.items[index].number != others.watched
    }
    let index =
      unwatched.first { watchedSession($0)?.watched?.isEnded == true }
      ?? unwatched.first { watchedSession($0)?.watched?.held == nil } ?? unwatched.first
    guard let index else { return [] }
    let forgotten = others.items.remove(at: index)
    if others.list.selection > index { others.list.selection -= 1 }
    guard forgotten.session.watched?.held != nil else { return [] }
    notify(guide.text(HoldText.forgotten(number: forgotten.number)))
    return [.settleHeld(number: forgotten.number, .pass(nil))]
  }

  mutating func changeWatched(_ number: Int, _ change: (inout SessionModel) -> Void) {
    if number == others.watched {
      change(&session)
    } else if let index = others.index(of: number) {
      change(&others.items[index].session)
    }
  }

  private mutating func notify(_ text: OthersText) { notify(guide.text(text)) }

  /// Says something in passing; what else is said is worth more.
  mutating func notify(_ sentence: String) {
    guard notice == nil || notice?.isPassing == true else { return }
    notice = Notice(passing: sentence)
  }

  /// The key that lists them anywhere.
  var othersKey: String { Hint(.others).keys(in: [.anywhere]) ?? "" }
}
