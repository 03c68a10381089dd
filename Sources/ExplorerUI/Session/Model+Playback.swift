import SMTPCore
import SMTPGuide
import Transcript

/// What the loading of a recording tells, and what the clock does to it.
extension Model {
  /// Microseconds between two frames while a recording runs and nothing happens in it.
  private static let progressInterval: Int64 = 100_000

  mutating func take(_ message: PlaybackMessage) -> [Effect] {
    switch message {
    case .opened(let name, let target, let isLMTP, let started, let isPattern, let start):
      replaceSession(with: SessionModel(timeline: Timeline(Session(isLMTP: isLMTP))))
      session.started = started
      var playback = PlaybackModel(
        name: VisibleText.string(name), target: target.map { VisibleText.string($0) })
      playback.isPattern = isPattern
      playback.clock = PlaybackClock(
        idleLimit: settings.idleLimit ?? PlaybackClock.usualIdleLimit)
      playback.clock.speed = settings.speed
      switch start {
      case .beginning: playback.clock.play()
      case .entry(let entry):
        playback.destination = entry
        comparison.isLeftForStep = true
      case .edge:
        playback.isFollowed = true
        playback.clock.play()
        playback.clock.seekToEnd()
      }
      session.playback = playback
      composer = nil
      notice = nil
      screen = .explorer
      focus = .log
    case .events(let events, let fraction):
      // Of a recording that was left meanwhile, the rest may still come.
      guard session.playback?.loading != nil else { return [] }
      for event in events { session.timeline.append(event) }
      session.playback?.loading = min(max(0, fraction), 1)
      settlePlayback()
      arrive()
    case .annotated(let notes, let place):
      guard session.playback?.loading != nil else { return [] }
      take(notes: notes, beside: place)
    case .notesUnreadable(let trouble):
      guard session.playback?.loading != nil else { return [] }
      session.notesTrouble = trouble
      notice = Notice(trouble: guide.text(trouble))
    case .loaded(let warnings):
      guard session.playback?.loading != nil else { return [] }
      endLoading()
      if !warnings.isEmpty { notice = Notice(trouble: warnings.joined(separator: " ")) }
    case .failed(let trouble):
      if session.playback?.loading != nil { endLoading() }
      notice = Notice(trouble: guide.text(trouble))
    }
    return []
  }

  /// When a recording that runs wants to be looked at next, by the program's clock.
  var nextPlaybackTick: Instant? {
    guard let clock = session.playback?.clock, clock.isPlaying else { return nil }
    if log.selection != nil { return now }
    guard let due = clock.nextDue(at: now) else { return nil }
    let latest = now.microseconds.addingClamped(Self.progressInterval)
    let earliest = now.microseconds.addingClamped(Self.frameInterval)
    guard due > now else { return due }
    return Instant(microseconds: min(max(due.microseconds, earliest), latest))
  }

  /// The program's clock has moved: what is due by now has happened. A past line that is looked at
  /// stops the recording.
  mutating func advancePlayback() {
    guard session.playback?.clock.isPlaying == true else { return }
    if log.selection == nil {
      session.playback?.clock.advance(to: now)
    } else {
      session.playback?.clock.pause()
    }
    settlePlayback()
  }

  /// Does something to the clock of what is played, beginning from the line that is looked at.
  mutating func play(_ change: (inout PlaybackClock) -> Void) {
    guard var playback = session.playback else { return }
    session.playback = nil
    playback.destination = nil
    if let selection = log.selection { playback.clock.seek(toCount: selection.addingClamped(1)) }
    log.follow()
    change(&playback.clock)
    session.playback = playback
    settlePlayback()
  }

  private mutating func endLoading() {
    session.playback?.loading = nil
    session.timeline.finish()
    settlePlayback()
    session.playback?.clock.finish()
    arrive()
  }

  /// Goes to where the person wanted to go in the recording, once that is there.
  private mutating func arrive() {
    guard let entry = session.playback?.destination,
      session.playback?.loading == nil || entry < session.timeline.entries.count
    else { return }
    play {
      $0.pause()
      $0.seek(toCount: entry.addingClamped(1))
    }
  }

  /// Takes in what was loaded, and looks up the session at the present moment.
  private mutating func settlePlayback() {
    guard var playback = session.playback else { return }
    // Taken out meanwhile, so that its many moments are changed where they lie.
    session.playback = nil
    playback.clock.extend(to: session.timeline)
    playback.settle(in: session.timeline)
    session.playback = playback
  }
}
