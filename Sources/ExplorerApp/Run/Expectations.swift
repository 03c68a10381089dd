import SMTPCore
import SMTPGuide

/// Holds the replies of a server against those that a dialogue expects.
struct Expectations {
  private let expected: [Reply]
  private var next = 0
  /// The first that was not met.
  private(set) var failure: Trouble?

  /// The replies expected, in order.
  init(_ expected: [Reply]) {
    self.expected = expected
  }

  /// Takes the server's next reply.
  mutating func take(_ reply: Reply) {
    guard failure == nil, next < expected.count else { return }
    let wanted = expected[next]
    next += 1
    let isSameCode = wanted.code == reply.code
    let isSameStatus = wanted.enhanced == nil || wanted.enhanced == reply.enhanced
    if isSameCode, isSameStatus { return }
    failure = .expectationFailed(
      reply: next, expected: Self.text(wanted), got: Self.text(reply))
  }

  private static func text(_ reply: Reply) -> String {
    reply.lines.last.map { VisibleText.string($0.line.octets) } ?? ""
  }
}
