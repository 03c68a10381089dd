import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

@testable import ExplorerUI

/// A person, a server and the screen between them: what each does, one after the other.
struct ScreenPlay {
  var model: Model
  /// What was asked of the world since `takeEffects`.
  private var effects: [Effect] = []

  init(_ columns: Int = 80, _ rows: Int = 24, settings: Settings? = nil) {
    model = .fresh(
      columns, rows, settings: settings ?? Settings(clientName: "laptop.example"))
  }

  /// A session that has been opened; 2026-11-21T19:27:16Z is when connecting began.
  static func open(
    _ columns: Int = 80, _ rows: Int = 24, isLMTP: Bool = false,
    @Conversation.Builder _ steps: () -> [Conversation.Step] = { [] }
  ) -> ScreenPlay {
    var play = ScreenPlay(columns, rows)
    play.live(.connecting(target: "mx.example.org:587", TargetFacts(isLMTP: isLMTP)))
    play.live(
      .connected(
        place: "mx.example.org:587", recording: "/tmp/session.ehlo",
        started: Timestamp(seconds: 1_795_289_236, nanoseconds: 0)))
    play.live(.events(Conversation(steps).events))
    return play
  }

  mutating func take(_ message: ExplorerUI.Message) { effects += update(&model, message) }

  mutating func live(_ message: LiveMessage) { take(.live(message)) }

  /// More of the session, in one message.
  mutating func happen(_ steps: Conversation.Step...) {
    live(.events(steps.map { TimedEvent(at: model.now, $0.event) }))
  }

  /// The clock goes on by seconds.
  mutating func wait(_ seconds: Double) {
    let now = model.now.microseconds + Int64(seconds * 1_000_000)
    take(.tick(Instant(microseconds: now)))
  }

  mutating func press(_ keys: Key...) {
    for key in keys { take(.input(.key(key))) }
  }

  /// Types a text; a line end is Enter.
  mutating func type(_ text: String) {
    for character in text { press(character == "\n" ? Key(.enter) : .character(character)) }
  }

  mutating func paste(_ text: String) { take(.input(.paste(text))) }

  /// What was asked of the world since the last time.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// The octets that were to be sent since the last time, as text.
  mutating func takeSent() -> String {
    let octets = takeEffects().flatMap { effect -> [UInt8] in
      if case .send(let octets) = effect { octets } else { [] }
    }
    return String(decoding: octets, as: UTF8.self)
  }

  /// The dialog on an otherwise empty screen.
  var dialogScreen: Canvas {
    var canvas = Canvas(model.size)
    if let dialog = model.dialog { DialogView(dialog: dialog, model: model).draw(on: &canvas) }
    return canvas
  }

  /// The list of commands on an otherwise empty screen.
  var paletteScreen: Canvas {
    var canvas = Canvas(model.size)
    if let palette = model.palette {
      PaletteView(palette: palette, model: model).draw(on: &canvas)
    }
    return canvas
  }

  /// The message that is written, on all of an otherwise empty screen.
  var composerScreen: Canvas {
    var model = model
    // It is drawn larger than it was on the screen.
    model.composer?.top = 0
    var canvas = Canvas(model.size)
    ComposerPane(scene: Scene(model)).draw(on: &canvas, in: canvas.bounds)
    return canvas
  }
}
