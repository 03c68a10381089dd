import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// Whatever a peer sends, the log keeps its shape.
@Suite struct LogPropertyTests {
  /// A session of octets that nobody expects: controls, invalid UTF-8, wide and combining text.
  static func model(_ seed: Int, entries: Int = 60) -> Model {
    var generator = SeededGenerator(seed: seed)
    var model = Model.fresh(80, 24)
    model.screen = .explorer
    model.session.live = LiveModel(target: "mx", began: Instant(microseconds: 0))
    var at: Int64 = 0
    for _ in 0..<entries {
      at += Int64.random(in: -5...2_000_000_000, using: &generator)
      model.session.timeline.append(
        TimedEvent(
          at: generator.once(in: 10) ? nil : Instant(microseconds: at), event(&generator)))
    }
    return model
  }

  private static func event(_ generator: inout SeededGenerator) -> SessionEvent {
    switch Int.random(in: 0..<14, using: &generator) {
    case 0: .opened(Opening(host: "h\u{1B}", address: "é漢", port: 25))
    case 1:
      .secured(
        TLSFacts(
          version: "\u{202E}x",
          verification: .failed([.expired, .other("\u{7}")], isAccepted: true)))
    case 2: .note("🙂\u{1B}]0;x\u{7}\n" + String(repeating: "漢", count: 50))
    case 3: .securingFailed(reason: "no\r\nreason")
    case 4: .redacted(Redaction(side: .client, label: "AUTH PLAIN", octets: 40))
    case 5: .closed(Closing(by: .server, isReset: true))
    case 6..<10:
      .sent(octets(&generator, ["MAIL FROM:<", "EHLO ", "DATA", "AUTH PLAIN ", "*", "."]))
    default:
      .received(
        octets(&generator, ["250 ", "250-", "354 ", "550 5.1.1 ", "334 ", "9", "", "220 "]))
    }
  }

  private static func octets(
    _ generator: inout SeededGenerator, _ starts: [String]
  ) -> [UInt8] {
    var octets: [UInt8] = []
    for _ in 0...Int.random(in: 0...8, using: &generator) {
      octets += Array(generator.pick(starts).utf8)
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        octets += generator.pick([
          Array("漢字".utf8), Array("e\u{301}".utf8), Array("שלום".utf8), [0x1B, 0x5B, 0x4A], [0xFF],
          [0], Array("🙂👨‍👩‍👧".utf8), Array("text ".utf8), Array(repeating: 0x61, count: 90), [9],
        ])
      }
      octets += generator.once(in: 8) ? [0x0A] : [0x0D, 0x0A]
    }
    return octets
  }

  /// Every row fits, and no scalar that is no text reaches a cell.
  private static func check(_ canvas: Canvas) {
    for row in 0..<canvas.size.rows {
      let cells = canvas[row: row]
      #expect(cells.reduce(0) { $0 + $1.width } == canvas.size.columns)
      for cell in cells {
        for scalar in cell.text.unicodeScalars {
          #expect(VisibleText.isHarmless(scalar), "U+\(String(scalar.value, radix: 16))")
        }
      }
    }
  }

  @Test(arguments: 0..<8)
  func theLogKeepsItsShape(_ seed: Int) {
    var model = Self.model(seed)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<12 {
      let count = model.session.count
      model.log.unfolded = Set((0..<count).filter { _ in generator.once(in: 3) })
      model.log.selection =
        generator.once(in: 2) ? nil : Int.random(in: 0..<count, using: &generator)
      model.log.clock = generator.pick(LogClock.allCases)
      model.log.showsOctets = generator.once(in: 4)
      model.log.revealsSecrets = generator.once(in: 2)
      var search = LogSearch()
      search.text = generator.pick(["", "a", "漢", "x00", "text"])
      model.log.search = search
      let columns = Int.random(in: 0...90, using: &generator)
      let rows = Int.random(in: 0...30, using: &generator)
      Self.check(SessionPaneTests.canvas(model, columns, rows))
      Self.check(InspectorTests.canvas(model, columns, rows))
    }
  }

  /// The time, the side and the mark stand in their columns, whatever the text is.
  @Test(arguments: 0..<4)
  func theColumnsHold(_ seed: Int) {
    let model = Self.model(seed)
    let rows = LogWindow(model: model, height: 400).visible
    let canvas = SessionPaneTests.canvas(model, 70, rows.count)
    let width =
      rows.map {
        model.log.clock.text($0.at ?? Instant(microseconds: 0), before: nil, started: nil).count
      }.max() ?? 0
    let side = max(8, width + 1) + 1
    for (index, row) in rows.enumerated() where row.shape == .line && row.side != nil {
      #expect(canvas[side + 1, index].text == ":")
      #expect(canvas[side + 3, index].text == (row.mark.isEmpty ? " " : row.mark))
    }
  }

  /// What a frame costs does not grow with the session.
  @Test func aFrameLooksAtFewEntries() throws {
    var fastest: [Duration] = []
    for count in [500, 20_000] {
      var model = Model.fresh(80, 24)
      for number in 0..<count {
        model.session.timeline.append(TimedEvent(at: nil, .note("\(number)")))
      }
      model.screen = .explorer
      model.session.live = LiveModel(target: "mx", began: Instant(microseconds: 0))
      var longest = Duration.zero
      for selection in [nil, 0, 50, count / 2, count - 1] {
        model.log.selection = selection
        model.showSelection()
        let rows = LogWindow(model: model, height: 9).visible
        #expect(rows.count == 9)
        #expect(rows.last.map { $0.place.entry } == rows.first.map { $0.place.entry + 8 })
        // Others use the machine too: the fastest of some frames is what one costs.
        let times = (0..<5).map { _ in
          ContinuousClock().measure { _ = LogWindow(model: model, height: 9).visible }
        }
        longest = max(longest, try #require(times.min()))
      }
      fastest.append(longest)
    }
    // Forty times as many entries: a frame that looked at all of them would take as much longer.
    #expect(fastest[1] < fastest[0] * 8, "\(fastest)")
  }
}
