import SMTPCore
import Transcript

/// A recording that is played.
package struct PlaybackModel {
  /// The file's name.
  var name: String
  /// The target in its header, made harmless; nil where there is none.
  var target: String?
  /// Whether it may be written by hand, so that `*` stands for any text.
  var isPattern = false
  /// Whether the file is read on while it grows.
  var isFollowed = false
  /// How much of the file is loaded, 0…1; nil once it is whole.
  var loading: Double? = 0
  /// The entry to go to once it is loaded; nil where the person is to go nowhere.
  var destination: Int?
  /// Where the playing stands.
  var clock = PlaybackClock()
  /// The session at that moment, and the number of entries it was folded from.
  private var present: (count: Int, session: Session)?

  /// A recording of which nothing is loaded yet.
  init(name: String, target: String? = nil) {
    self.name = name
    self.target = target
  }

  /// How much of it was played, 0…1, as its bar shows it.
  var share: Double {
    if clock.isAtEnd { return 1 }
    return clock.length > 0 ? Double(clock.position) / Double(clock.length) : 0
  }

  /// How many of the entries have happened.
  func entries(in timeline: Timeline) -> Int { min(clock.entryCount, timeline.entries.count) }

  /// The session at the moment that was played to.
  func session(in timeline: Timeline) -> Session {
    let count = entries(in: timeline)
    if let present, present.count == count { return present.session }
    return Self.session(of: timeline, count: count)
  }

  /// Folds the session at the present moment, so that no frame has to. To be called when anything
  /// was moved or loaded.
  mutating func settle(in timeline: Timeline) {
    let count = entries(in: timeline)
    guard present?.count != count else { return }
    present = (count, Self.session(of: timeline, count: count))
  }

  private static func session(of timeline: Timeline, count: Int) -> Session {
    guard count < timeline.entries.count else { return timeline.session }
    return timeline.moment(at: count - 1)?.session ?? Session(isLMTP: timeline.session.isLMTP)
  }
}
