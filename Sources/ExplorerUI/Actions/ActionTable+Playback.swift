import SMTPGuide
import TerminalCanvas
import Transcript

/// What can be done with a recording that is played.
extension ActionTable {
  /// Microseconds of a seek, of playing time.
  private static let seekDistance: Int64 = 5_000_000
  /// Entries of a seek, where they have no times.
  private static let seekEntries = 5

  static let playback: [Action] = [
    Action(.play, takesArgument: true) { model, path in
      guard let path, !path.isEmpty else {
        return model.open(.recordings)
      }
      return model.leaveSession(for: .openRecording(path: path))
    },
    Action(.pause, keys: [KeyBinding(.playback, .character(" "))], unless: nothingPlayed) {
      model, _ in
      let isRunning = model.session.playback?.clock.isPlaying == true && model.log.selection == nil
      model.play { isRunning ? $0.pause() : $0.play() }
      return []
    },
    moving(.stepForward, [.character(".")]) { $0.step(by: 1) },
    moving(.stepBack, [.character(",")]) { $0.step(by: -1) },
    moving(.seekForward, [Key(.right)]) { seek(&$0, by: 1) },
    moving(.seekBack, [Key(.left)]) { seek(&$0, by: -1) },
    moving(.rewind, [.character("g"), Key(.home)]) { $0.seekToStart() },
    moving(.toEnd, [.character("G"), Key(.end)]) { $0.seekToEnd() },
    Action(.seek, takesArgument: true, unless: nothingPlayed) { model, place in
      model.seek(to: place)
    },
    Action(.speed, takesArgument: true, unless: nothingPlayed) { model, factor in
      model.changeSpeed(to: factor)
    },
    Action(.idleLimit, takesArgument: true, unless: nothingPlayed) { model, seconds in
      model.changeIdleLimit(to: seconds)
    },
    speeding(.faster, [.character("+"), .character("=")]) { $0.faster },
    speeding(.slower, [.character("-")]) { $0.slower },
    Action(
      .continueLive,
      keys: [KeyBinding(.playback, .character("c")), KeyBinding(.log, .character("c"))],
      takesArgument: true, unless: { $0.obstacleToContinuing }
    ) { model, target in model.continueLive(at: target) },
    Action(
      .takeOver,
      keys: [
        KeyBinding(.sendingAgain, Key(.escape)), KeyBinding(.sendingAgain, .control("c")),
      ], isListed: false
    ) { model, _ in model.takeOver() },
  ]

  private static func moving(
    _ id: ActionID, _ keys: [Key], _ change: @escaping @Sendable (inout PlaybackClock) -> Void
  ) -> Action {
    Action(id, keys: keys.map { KeyBinding(.playback, $0) }, unless: nothingPlayed) { model, _ in
      model.play(change)
      return []
    }
  }

  /// Seeks forward by so many distances, back if they are negative.
  @Sendable private static func seek(_ clock: inout PlaybackClock, by distances: Int) {
    if clock.hasTimes {
      clock.seek(by: Int64(distances) * seekDistance)
    } else {
      clock.seek(byEntries: distances * seekEntries)
    }
  }

  /// The speed changes while it runs, and a past line that is looked at stays looked at.
  private static func speeding(
    _ id: ActionID, _ keys: [Key],
    _ change: @escaping @Sendable (PlaybackSpeed) -> PlaybackSpeed
  ) -> Action {
    Action(id, keys: keys.map { KeyBinding(.playback, $0) }, unless: nothingPlayed) { model, _ in
      if let speed = model.session.playback?.clock.speed {
        model.session.playback?.clock.speed = change(speed)
      }
      return []
    }
  }

  @Sendable private static func nothingPlayed(_ model: Model) -> ActionObstacle? {
    model.isPlayback ? nil : .nothingPlayed
  }
}
