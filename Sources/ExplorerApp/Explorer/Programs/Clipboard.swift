import SMTPCore
import SMTPGuide

/// Puts text where other programs paste from: the terminal multiplexer's own way first, then the
/// terminal itself, then a tool of the desktop.
struct Clipboard: Sendable {
  /// A way to copy.
  enum Way: Hashable, Sendable {
    /// A program takes the text.
    case program([String], CopyPlace)
    /// The escape sequence OSC 52, which nobody answers: whether it worked is not known.
    case terminal
  }

  /// Octets of text that terminals take by OSC 52.
  private static let longestForTerminal = 74_994
  /// Seconds that a tool may take.
  private static let patience = 3

  /// The ways to try here, the best first.
  static func ways(environment: [String: String]) -> [Way] {
    func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
    var ways: [Way] = []
    if isSet("TMUX") { ways.append(.program(["tmux", "load-buffer", "-w", "-"], .tmux)) }
    // The console of Linux shows such a sequence as rubbish.
    if environment["TERM"] != "linux" { ways.append(.terminal) }
    if isSet("WAYLAND_DISPLAY") { ways.append(.program(["wl-copy"], .desktop("wl-copy"))) }
    if isSet("DISPLAY") {
      ways.append(.program(["xclip", "-selection", "clipboard"], .desktop("xclip")))
      ways.append(.program(["xsel", "--clipboard", "--input"], .desktop("xsel")))
    }
    ways.append(.program(["pbcopy"], .desktop("pbcopy")))
    return ways
  }

  /// The sequence that asks a terminal to take `text`; nil where it is too long for that.
  static func sequence(for text: String, environment: [String: String]) -> [UInt8]? {
    let octets = Array(text.utf8)
    guard octets.count <= longestForTerminal else { return nil }
    let sequence = Array("\u{1B}]52;c;".utf8) + Base64.encode(octets) + [0x07]
    guard !(environment["STY"] ?? "").isEmpty else { return sequence }
    // GNU screen passes on what stands in a device control string, which may not be long.
    var wrapped: [UInt8] = []
    var rest = sequence[...]
    while !rest.isEmpty {
      wrapped += Array("\u{1B}P".utf8) + rest.prefix(256) + Array("\u{1B}\\".utf8)
      rest = rest.dropFirst(256)
    }
    return wrapped
  }

  let environment: [String: String]
  let writeToTerminal: @MainActor @Sendable ([UInt8]) -> Void

  /// Copies, and returns where to; nil if nothing took it.
  func copy(_ text: String) async -> CopyPlace? {
    var place: CopyPlace?
    for way in Self.ways(environment: environment) {
      switch way {
      case .program(let words, let taker):
        let program = ExternalProgram(words: words)
        guard (try? await program.run(.octets(Array(text.utf8)), patience: Self.patience)) != nil
        else { continue }
        return taker
      case .terminal:
        guard let octets = Self.sequence(for: text, environment: environment) else { continue }
        await writeToTerminal(octets)
        // It may have come to nothing: a tool of the desktop tries as well.
        place = .terminal
      }
    }
    return place
  }
}
