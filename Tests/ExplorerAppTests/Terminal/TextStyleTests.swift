import Glibc
import SMTPCore
import Testing

@testable import ExplorerApp

/// When colours and marks outside ASCII are written.
@Suite struct TextStyleTests {
  /// A terminal of its own, and a pipe.
  private final class Outputs {
    let terminal: Output
    let pipe: Output
    private var descriptors: [Int32] = [0, 0, 0]

    init() throws {
      descriptors[0] = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var ends: [Int32] = [0, 0]
      guard descriptors[0] >= 0, Glibc.pipe(&ends) == 0 else { throw Peer.Failure("open") }
      descriptors[1...2] = ends[...]
      terminal = Output(descriptor: descriptors[0])
      pipe = Output(descriptor: ends[1])
    }

    deinit { for descriptor in descriptors { close(descriptor) } }
  }

  @Test func aPseudoTerminalIsOneAndAPipeIsNot() throws {
    let outputs = try Outputs()
    #expect(outputs.terminal.isTerminal)
    #expect(!outputs.pipe.isTerminal)
  }

  @Test(
    arguments: [
      // environment, on a terminal, in a pipe
      (["TERM": "xterm"], true, false), ([:], false, false), (["TERM": ""], false, false),
      (["TERM": "dumb"], false, false), (["TERM": "xterm", "NO_COLOR": "1"], false, false),
      (["TERM": "xterm", "NO_COLOR": ""], true, false),
      (["TERM": "xterm", "CLICOLOR_FORCE": "1"], true, true),
      (["CLICOLOR_FORCE": "1"], true, true), (["CLICOLOR_FORCE": "0"], false, false),
      (["TERM": "dumb", "CLICOLOR_FORCE": "1"], true, true),
      (["TERM": "xterm", "CLICOLOR_FORCE": "1", "NO_COLOR": "1"], false, false),
    ] as [([String: String], Bool, Bool)])
  func theEnvironmentDecides(
    environment: [String: String], onTerminal: Bool, inPipe: Bool
  ) throws {
    let outputs = try Outputs()
    for (output, expected) in [(outputs.terminal, onTerminal), (outputs.pipe, inPipe)] {
      let style = TextStyle(
        for: output, environment: environment, isForced: false, isForbidden: false)
      #expect(style.isColoured == expected)
    }
  }

  @Test func aFlagWeighsMore() throws {
    let outputs = try Outputs()
    let forced = TextStyle(
      for: outputs.pipe, environment: ["NO_COLOR": "1", "TERM": "dumb"], isForced: true,
      isForbidden: false)
    #expect(forced.isColoured)
    let forbidden = TextStyle(
      for: outputs.terminal, environment: ["CLICOLOR_FORCE": "1", "TERM": "xterm"],
      isForced: false, isForbidden: true)
    #expect(!forbidden.isColoured)
  }

  @Test(
    arguments: [
      ([:], false), (["LANG": "C"], false), (["LANG": "en_GB.UTF-8"], true),
      (["LANG": "es_ES.utf8"], true), (["LC_ALL": "C", "LANG": "en_GB.UTF-8"], false),
      (["LC_ALL": "", "LANG": "en_GB.UTF-8"], true), (["LC_CTYPE": "C.UTF-8", "LANG": "C"], true),
      (["LANG": "de_DE.ISO-8859-1"], false),
    ] as [([String: String], Bool)])
  func marksAreUnicodeWhereTheLocaleIs(environment: [String: String], isUnicode: Bool) throws {
    let style = TextStyle(
      for: Output.standard, environment: environment, isForced: false, isForbidden: false)
    #expect(style.isUnicode == isUnicode)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], true), (["TERM": "xterm", "COLORTERM": "truecolor"], true),
    (["TERM": "xterm"], false), (["TERM": "xterm", "COLORTERM": ""], false),
  ])
  func terminalsSayHowManyColoursTheyKnow(environment: [String: String], has256: Bool) {
    let style = TextStyle(
      for: Output.standard, environment: environment, isForced: false, isForbidden: false)
    #expect(style.has256Colours == has256)
  }

  @Test func withoutColoursNothingIsAdded() {
    for style in [TextStyle.plain, .unicode] {
      #expect(style.dress("text", as: .warning) == "text")
    }
    #expect(TextStyle.full.dress("", as: .strong) == "")
    #expect(TextStyle.full.dress("x", as: .strong) == "\u{1B}[1mx\u{1B}[0m")
  }

  /// Colour never stands alone.
  @Test func everyCategoryHasAMarkOfItsOwn() {
    for style in [TextStyle.plain, .unicode] {
      let marks = ReplyCategory.allCases.map(style.mark)
      #expect(Set(marks).count == marks.count)
      #expect(marks.allSatisfy { $0.count == 1 })
    }
    let ascii = ReplyCategory.allCases.map(TextStyle.plain.mark).joined()
    #expect((ascii + TextStyle.plain.arrow + TextStyle.plain.rule(3)).utf8.allSatisfy { $0 < 128 })
  }
}
