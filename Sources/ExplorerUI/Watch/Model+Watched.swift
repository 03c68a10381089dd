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
      beginWatched(number, from: VisibleText.string(from), started)
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
      hold(command, of: number)
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

  private mutating func beginWatched(_ number: Int, from: String, _ started: Timestamp) {
    let wasAtEnd = others.list.selection >= others.items.count - 1
    let isLMTP = others.place?.isLMTP == true
    var session = SessionModel(timeline: Timeline(Session(isLMTP: isLMTP)))
    session.target.isLMTP = isLMTP
    session.started = started
    session.watched = WatchModel(number: number, from: from)
    session.watched?.target = others.place?.target.map { VisibleText.string($0) }
    others.items.append(OthersModel.Item(number: number, session: session))
    forgetOthers()
    if wasAtEnd { others.list.selection = others.items.count - 1 }
    if screen != .others { notify(.connected(from: from, key: othersKey)) }
  }

  /// Keeps as many sessions as there is room for: what ended first goes, and where all go on, what
  /// began first.
  private mutating func forgetOthers() {
    guard others.items.count > OthersModel.most else { return }
    let index =
      others.items.indices.first { index in
        others.items[index].number != others.watched
          && others.items[index].session.watched?.isEnded == true
      } ?? others.items.firstIndex { $0.number != others.watched }
    guard let index else { return }
    others.items.remove(at: index)
    if others.list.selection > index { others.list.selection -= 1 }
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
