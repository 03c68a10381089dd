import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// What the inspector says.
@Suite struct InspectorTests {
  /// The inspector alone on a canvas, for the last entry of `model`, or for one of them.
  static func canvas(_ model: Model, _ columns: Int, _ rows: Int, entry: Int? = nil) -> Canvas {
    var model = model
    if let entry { model.log.selection = entry }
    var canvas = Canvas(Size(columns: columns, rows: rows))
    InspectorPane(scene: Scene(model)).draw(on: &canvas, in: canvas.bounds)
    return canvas
  }

  static func text(_ model: Model, _ columns: Int, _ rows: Int, entry: Int? = nil) -> String {
    let canvas = canvas(model, columns, rows, entry: entry)
    return (0..<rows).map { row in canvas[row: row].map(\.text).joined() }
      .joined(separator: "\n")
  }

  @Test(arguments: [(37, 17), (80, 3), (80, 16), (39, 2)])
  func aRefusedRecipient(_ columns: Int, _ rows: Int) {
    let model = Model.explorer(100, 30) { Conversation.drawn() }
    ScreenSnapshot.expect(
      Self.canvas(model, columns, rows), named: "inspector/refused-\(columns)x\(rows)")
  }

  /// Each kind of entry of the session that the design draws.
  @Test(arguments: [
    (0, "open"), (1, "greeting"), (2, "ehlo"), (3, "capabilities"), (6, "tls"), (8, "more"),
    (9, "auth"), (11, "mail"),
  ])
  func kinds(_ entry: Int, _ name: String) {
    let model = Model.explorer(100, 30) { Conversation.drawn() }
    ScreenSnapshot.expect(
      Self.canvas(model, 37, 20, entry: entry), named: "inspector/\(name)-37x20")
    ScreenSnapshot.expect(
      Self.canvas(model, 80, 3, entry: entry), named: "inspector/\(name)-80x3")
  }

  @Test func aMessageShowsItsHeaders() {
    let model = Model.explorer(100, 30) { Conversation.messageSent() }
    let text = Self.text(model, 37, 20, entry: model.session.count - 2)
    #expect(text.contains("Subject"))
    #expect(text.contains("hello"))
  }

  @Test func aChallengeIsDecoded() {
    let model = Model.explorer(100, 30) {
      s("220 mx")
      c("EHLO a")
      s("250-mx", "250 AUTH LOGIN")
      c("AUTH LOGIN")
      s("334 VXNlcm5hbWU6")
    }
    #expect(Self.text(model, 37, 20).contains("Username:"))
  }

  @Test(arguments: ["BURL", "BRUL"]) func aTokenIsShownOnlyWhenAskedFor(_ verb: String) {
    var model = Model.explorer(100, 30) {
      s("220 mx")
      c("EHLO a")
      s("250-mx", "250 BURL")
      c("\(verb) imap://a/;urlauth=x%3Ainternal%3A91354a47 LAST")
    }
    model.focus = .log
    #expect(!Self.text(model, 60, 20).contains("91354a47"))
    model.press(keys: .character("s"))
    #expect(Self.text(model, 60, 20).contains("91354a47"))
  }

  @Test func secretsAreShownOnlyWhenAskedFor() {
    var model = Model.explorer(100, 30) {
      s("220 mx")
      c("EHLO a")
      s("250-mx", "250 AUTH PLAIN")
      c("AUTH PLAIN AGFsaWNlAHNlY3JldA==")
    }
    model.focus = .log
    #expect(!Self.text(model, 60, 20).contains("secret\\x00"))
    #expect(!Self.text(model, 60, 20).contains(#"\x00alice\x00secret"#))
    model.press(keys: .character("s"))
    #expect(Self.text(model, 60, 20).contains(#"\x00alice\x00secret"#))
    model.press(keys: .character("k"), .character("j"))
    #expect(!Self.text(model, 60, 20).contains("alice"))
    var other = Model.explorer(100, 30) { Conversation.drawn() }
    other.focus = .log
    other.press(keys: .character("s"))
    #expect(other.notice?.isTrouble == true)
  }

  @Test func octetsAreShown() {
    var model = Model.explorer(100, 30) {
      s("220 mx")
      event(.sent(Array("NOOP \u{1B}[2J\r\n".utf8)))
    }
    model.focus = .log
    model.press(keys: .character("x"))
    let text = Self.text(model, 80, 4)
    #expect(text.hasPrefix(" 00000  4e 4f 4f 50 20 1b 5b 32  4a 0d 0a "))
    #expect(text.contains("NOOP ·[2J··"))
    let narrow = Self.text(model, 37, 4)
    #expect(narrow.hasPrefix(" 00000  4e 4f 4f 50  NOOP"))
  }

  @Test func whatBreaksARuleIsSaid() {
    let model = Model.explorer(100, 30) {
      event(.received(Array("220 mx\n".utf8)))
    }
    #expect(Self.text(model, 60, 20).contains("! "))
  }

  @Test func itIsReadInFullAndScrolled() {
    var model = Model.explorer(80, 24) { Conversation.drawn() }
    model.press(keys: .control("o"))
    #expect(model.log.inspector == .full)
    let first = view(model)
    model.focus = .log
    for _ in 0..<100 { model.press(keys: .character("j")) }
    let size = model.inspectorSize
    let lines = InspectorText(Scene(model)).lines(size).count
    #expect(model.log.inspectorTop == max(0, lines - size.rows))
    model.press(keys: .character("g"))
    #expect(model.log.inspectorTop == 0)
    model.press(keys: Key(.escape))
    #expect(model.log.inspector == .part)
    #expect(view(model) != first)
  }

  private func octets(_ model: Model) -> String {
    let lines = InspectorText(Scene(model)).lines(Size(columns: 78, rows: 20))
    return lines[0..<lines.count].map { $0.text.suffix(17).drop { $0 == " " } }.joined()
  }

  /// The octets of a message are those of the wire: stuffed dots, and the dot at the end.
  @Test func theOctetsAreThoseOfTheWire() {
    var model = Model.explorer(80, 24) { Conversation.messageSent() }
    model.log.selection = model.session.count - 2
    model.log.showsOctets = true
    #expect(octets(model) == "Subject: hello····Hi.··..dot··.··")
  }

  /// A chunk is told by its count (RFC 3030 §2): nothing is added to it.
  @Test func theOctetsOfAChunkAreItsOwn() {
    var model = Model.explorer(80, 24) {
      s("220 mx")
      c("EHLO a")
      s("250-mx", "250 CHUNKING")
      c("MAIL FROM:<a@a.example>")
      s("250 ok")
      c("RCPT TO:<b@b.example>")
      s("250 ok")
      c("BDAT 6 LAST", ".dot")
    }
    model.log.showsOctets = true
    #expect(octets(model) == ".dot··")
  }

  /// Of a message that is too long to be kept, it is said how much is not shown.
  @Test func theOctetsThatAreLeftOutAreCounted() {
    var model = Model.explorer(80, 24) {
      Array(Conversation.messageSent().dropLast(2))
      event(
        .sent(
          Array(repeating: Array(repeating: 0x78, count: 98) + [13, 10], count: 1_000).flatMap(
            \.self)))
      c(".")
    }
    model.log.showsOctets = true
    let lines = InspectorText(Scene(model)).lines(Size(columns: 78, rows: 20))
    #expect(lines.count == 65_536 / 16 + 1)
    #expect(lines[4_096..<4_097].map(\.text) == ["[34,464 more octets]"])
  }

  /// A reply of 10,000 characters is all there.
  @Test func aLongReplyIsWrapped() {
    var model = Model.explorer(80, 24) {
      event(.received(Array(("220 " + String(repeating: "x", count: 10_000) + "\r\n").utf8)))
    }
    model.log.inspector = .full
    let lines = InspectorText(Scene(model)).lines(Size(columns: 78, rows: 20))[0..<1_000]
    #expect(lines.map(\.text).joined().filter { $0 == "x" }.count >= 10_000)
    #expect(lines.allSatisfy { $0.width <= 78 })
  }
}
