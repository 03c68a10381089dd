import SMTPCore
import SMTPGuide
import Transcript

/// `:seek`, `:speed` and `:idle-limit`.
extension Model {
  /// Goes to a place of what is played, as a person writes it.
  mutating func seek(to text: String?) -> [Effect] {
    guard let text else { return ask(for: .seek) }
    guard let place = PlaybackPlace(text), let playback = session.playback else {
      return misunderstand(.seek, text)
    }
    let timeline = session.timeline
    play { $0.seek(to: place, in: timeline) }
    if playback.loading != nil, !playback.isFollowed {
      notice = Notice(guide.text(PlaybackText.stillLoading))
    }
    return []
  }

  /// Plays so many times as fast.
  mutating func changeSpeed(to text: String?) -> [Effect] {
    guard let text else { return ask(for: .speed) }
    guard let speed = PlaybackSpeed(text) else { return misunderstand(.speed, text) }
    session.playback?.clock.speed = speed
    return []
  }

  /// Shortens each silence to so many seconds.
  mutating func changeIdleLimit(to text: String?) -> [Effect] {
    guard let text else { return ask(for: .idleLimit) }
    guard let limit = PlaybackClock.idleLimit(text) else { return misunderstand(.idleLimit, text) }
    let timeline = session.timeline
    session.playback?.clock.changeIdleLimit(to: limit, in: timeline)
    notice = Notice(
      guide.text(
        limit == .max ? PlaybackText.gapsKept : .gapsShortened(seconds: text)))
    return []
  }

  private mutating func ask(for id: ActionID) -> [Effect] {
    palette = Palette(text: id.rawValue + " ")
    return []
  }

  private mutating func misunderstand(_ id: ActionID, _ text: String) -> [Effect] {
    notice = Notice(trouble: guide.text(PlaybackText.misunderstood(text, action: id.rawValue)))
    return []
  }
}
