import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

@testable import ExplorerUI

extension Model {
  /// A fresh model, before anything has happened.
  static func fresh(
    _ columns: Int, _ rows: Int,
    theme: Theme = Theme(depth: .few, background: .dark),
    settings: Settings = Settings(clientName: "laptop.example")
  ) -> Model {
    Model(
      size: Size(columns: columns, rows: rows), theme: theme, guide: Guide(language: .en),
      settings: settings)
  }

  /// The explorer with a live session that has come as far as the conversation. The clock stands
  /// at the conversation's end.
  static func explorer(
    _ columns: Int, _ rows: Int,
    theme: Theme = Theme(depth: .few, background: .dark),
    target: TargetFacts = TargetFacts(isSubmission: true),
    @Conversation.Builder _ steps: () -> [Conversation.Step]
  ) -> Model {
    var model = fresh(columns, rows, theme: theme)
    model.session.target = target
    model.screen = .explorer
    var live = LiveModel(target: "mx.example.org:587", began: Instant(microseconds: 0))
    live.place = "mx.example.org:587"
    live.status = .open
    live.recording = .running(path: "/tmp/session.ehlo")
    model.session.live = live
    for event in Conversation(steps).events {
      model.session.timeline.append(event)
      if let at = event.at { model.now = max(model.now, at) }
    }
    return model
  }

  /// The explorer with a recording that is played and has come to the entry before `position`;
  /// nil for its end.
  static func playback(
    _ columns: Int, _ rows: Int, position: Int? = nil,
    @Conversation.Builder _ steps: () -> [Conversation.Step]
  ) -> Model {
    var model = explorer(columns, rows, steps)
    model.session.live = nil
    var playback = PlaybackModel(name: "session.ehlo")
    playback.loading = nil
    playback.clock.extend(to: model.session.timeline)
    playback.clock.finish()
    playback.clock.seek(toCount: position ?? model.session.timeline.entries.count)
    model.session.playback = playback
    return model
  }
}
