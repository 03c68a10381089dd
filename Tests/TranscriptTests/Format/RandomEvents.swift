import SMTPCore
import TestSupport

/// Random events of every kind.
struct RandomEvents {
  var generator: SeededGenerator

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  mutating func event() -> TimedEvent {
    let at =
      chance(8) ? nil : Instant(microseconds: Int64.random(in: 0...1 << 45, using: &generator))
    return TimedEvent(at: at, kind())
  }

  private mutating func kind() -> SessionEvent {
    switch Int.random(in: 0..<14, using: &generator) {
    case 0: .opened(opening())
    case 1, 2, 3: .received(octets())
    case 4, 5, 6: .sent(octets())
    case 7:
      .redacted(
        Redaction(
          side: Bool.random(using: &generator) ? .client : .server, label: text(),
          octets: Int.random(in: 0...100_000, using: &generator)))
    case 8: .chunk(octets())
    case 9: .secured(facts())
    case 10: .securingFailed(reason: text())
    case 11:
      .closed(
        Closing(
          by: [.client, .server, .timeout].randomElement(using: &generator) ?? .client,
          isReset: Bool.random(using: &generator)))
    case 12: .note(text())
    default: Bool.random(using: &generator) ? .turnEnded : .securityLayer
    }
  }

  private mutating func opening() -> Opening {
    Opening(
      host: maybe { $0.text() }, address: maybe { $0.text() },
      port: maybe { .random(in: 0...65_535, using: &$0.generator) },
      localAddress: maybe { $0.text() },
      localPort: maybe { .random(in: 0...65_535, using: &$0.generator) },
      path: maybe { $0.text() }, isGreeted: Bool.random(using: &generator))
  }

  private mutating func facts() -> TLSFacts {
    let problems: [CertificateProblem] = [
      .unknownIssuer, .selfSigned, .selfSignedInChain, .incompleteChain, .expired, .notYetValid,
      .wrongName, .weakKey, .revoked, .wrongPurpose, .other("CRL has expired"),
    ]
    let verification: CertificateVerification =
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: .unchecked
      case 1: .ok
      default:
        .failed(
          (0..<Int.random(in: 0...3, using: &generator)).compactMap { _ in
            problems.randomElement(using: &generator)
          }, isAccepted: Bool.random(using: &generator))
      }
    return TLSFacts(
      version: maybe { $0.text() }, cipher: maybe { $0.text() }, group: maybe { $0.text() },
      signature: maybe { $0.text() },
      peer: (0..<Int.random(in: 0...2, using: &generator)).map { _ in octets() },
      verification: verification)
  }

  /// Octets that are often text, and often cut inside a character.
  mutating func octets() -> [UInt8] {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      return (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
    case 1:
      let text = Array("250-mañana ☃ 😀 \"quoted\"\\ \u{1B}[2J\r\n".utf8)
      let start = Int.random(in: 0..<text.count, using: &generator)
      return Array(text[start..<Int.random(in: start..<text.count, using: &generator)])
    default:
      return Array((text() + "\r\n").utf8)
    }
  }

  mutating func text() -> String {
    let alphabet = Array("abc 012<>@.-\"\\/\r\n\t\u{0}\u{1B}\u{7F}\u{85}é☃😀\u{2028}".unicodeScalars)
    var text = ""
    for _ in 0..<Int.random(in: 0...12, using: &generator) {
      text.unicodeScalars.append(alphabet.randomElement(using: &generator) ?? "x")
    }
    return text
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &generator) == 0
  }

  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    Bool.random(using: &generator) ? make(&self) : nil
  }
}
