import SMTPTransport
import Testing

@Suite("TARGET, whatever it is")
struct TargetPropertyTests {
  /// SplitMix64: the same texts in every run.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let pieces = [
    "smtp", "submission", "smtps", "lmtp", "unix", "lmtp+unix", "mx", "practice", "://", ":", "/",
    "//", "@", "[", "]", "::1", "%", "%eth0", "IPv6:", ".", "..", "a", "example.org", "25", "0",
    "65536", "18446744073709551616", "-1", " ", "\t", "\r\n", "\0", "\u{1B}", "é", "\u{202E}",
    "👩‍👩‍👧", "\"", "\\", "?", "#", "127.0.0.1", String(repeating: "x", count: 120),
  ]

  @Test("any text is a target or an error within the text, and a target reads itself back")
  func anyText() throws {
    var generator = Seeded(state: 2_821)
    var accepted = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...7, using: &generator)
      let text = (0..<count)
        .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let target = try parsed(text) else { continue }
      accepted += 1
      var again = try Target(parsing: target.description)
      #expect(again.place == target.place, "\(text)")
      #expect(again.isLMTP == target.isLMTP, "\(text)")
      #expect(again.isImplicitTLS == target.isImplicitTLS, "\(text)")
      again = try Target(parsing: again.description)
      #expect(again.description == target.description)
      #expect(!target.description.utf8.contains { $0 < 0x20 || $0 == 0x7F })
    }
    #expect(accepted > 1_000)
  }

  private func parsed(_ text: String) throws -> Target? {
    do {
      return try Target(parsing: text)
    } catch {
      if let offset = offset(of: error) { #expect((0...text.utf8.count).contains(offset)) }
      return nil
    }
  }

  private func offset(of error: TargetError) -> Int? {
    switch error {
    case .empty, .pathTooLong: nil
    case .hostMissing(let offset), .portMissing(let offset), .bracketUnclosed(let offset),
      .pathMissing(let offset), .loginMissing(let offset), .passwordGiven(let offset):
      offset
    case .portNotANumber(_, let offset), .portOutOfRange(_, let offset),
      .unknownScheme(_, let offset), .textAfterBracket(_, let offset), .badAddress(_, let offset),
      .badCharacter(_, let offset), .nonASCIIHost(_, let offset), .unexpectedPath(_, let offset),
      .loginWithoutScheme(_, let offset):
      offset
    }
  }
}
