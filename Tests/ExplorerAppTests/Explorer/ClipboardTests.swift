import ExplorerUI
import SMTPCore
import SMTPGuide
import Testing

@testable import ExplorerApp

/// Where a copy goes.
@MainActor
@Suite struct ClipboardTests {
  private static let pbcopy = Clipboard.Way.program(["pbcopy"], .desktop("pbcopy"))

  @Test func theMultiplexersWayIsTheFirst() {
    let ways = Clipboard.ways(environment: [
      "TMUX": "/tmp/x", "DISPLAY": ":0", "WAYLAND_DISPLAY": "w",
    ])
    #expect(
      ways == [
        .program(["tmux", "load-buffer", "-w", "-"], .tmux), .terminal,
        .program(["wl-copy"], .desktop("wl-copy")),
        .program(["xclip", "-selection", "clipboard"], .desktop("xclip")),
        .program(["xsel", "--clipboard", "--input"], .desktop("xsel")), Self.pbcopy,
      ])
    #expect(Clipboard.ways(environment: ["TMUX": ""]) == [.terminal, Self.pbcopy])
    #expect(Clipboard.ways(environment: ["TERM": "linux"]) == [Self.pbcopy])
  }

  @Test func aTerminalIsAskedByItsSequence() {
    #expect(
      Clipboard.sequence(for: "héllo", environment: [:])
        == Array("\u{1B}]52;c;aMOpbGxv\u{7}".utf8))
    #expect(Clipboard.sequence(for: String(repeating: "x", count: 80_000), environment: [:]) == nil)
    let wrapped = Clipboard.sequence(
      for: String(repeating: "x", count: 600), environment: ["STY": "1.tty"])
    let text = String(decoding: wrapped ?? [], as: UTF8.self)
    let pieces = text.split(separator: "\u{1B}\\").map { $0.dropFirst(2) }
    #expect(pieces.count == 4)
    #expect(text.hasPrefix("\u{1B}P"))
    #expect(
      pieces.joined()
        == String(
          decoding: Clipboard.sequence(for: String(repeating: "x", count: 600), environment: [:])
            ?? [], as: UTF8.self))
  }

  @Test func withoutAToolItGoesToTheTerminal() async throws {
    let play = ExplorerPlay()
    play.perform(.copy("550 no"))
    let place = try await play.waitOutcome {
      if case .copied(let place) = $0 { place } else { nil }
    }
    #expect(place == Guide(language: .en).text(CopyPlace.terminal))
    #expect(play.written == Clipboard.sequence(for: "550 no", environment: [:]))
    await play.finish()
  }

  @Test func whereNothingTakesItThatIsSaid() async throws {
    let play = ExplorerPlay(environment: ["TERM": "linux"])
    play.perform(.copy("550 no"))
    let trouble = try await play.waitOutcome {
      if case .failed(let trouble) = $0 { trouble } else { nil }
    }
    #expect(trouble == .cannotCopy)
    await play.finish()
  }
}
