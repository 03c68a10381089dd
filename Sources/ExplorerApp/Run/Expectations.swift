import SMTPCore
import SMTPGuide
import Transcript

/// Holds the replies of a server against those that a dialogue expects.
struct Expectations {
  private let greeting: Reply?
  private let replies: [Reply]
  private var next = 0
  /// The first that was not met.
  private(set) var failure: Trouble?

  /// What a dialogue expects: nothing of the greeting if it begins behind it.
  init(_ sides: DialogueSides?) {
    greeting = sides?.greeting
    replies = sides?.replies ?? []
  }

  /// The first reply that never came, if there is one.
  var missing: Trouble? {
    guard next < replies.count else { return nil }
    return .expectationMissing(reply: number(of: next), expected: Self.text(replies[next]))
  }

  /// Whether message content follows a DATA that was just refused: a dialogue that expects the
  /// refusal has none.
  var allowContent: Bool {
    guard next > 0, next <= replies.count else { return true }
    return replies[next - 1].category == .intermediate
  }

  /// Takes the greeting of the server.
  mutating func take(greeting reply: Reply) {
    if let greeting { compare(reply, with: greeting, number: 1) }
  }

  /// Takes the server's next reply.
  mutating func take(_ reply: Reply) {
    guard next < replies.count else { return }
    next += 1
    compare(reply, with: replies[next - 1], number: number(of: next - 1))
  }

  private mutating func compare(_ reply: Reply, with wanted: Reply, number: Int) {
    let comparison = ReplyComparison(codesOf: wanted, reply, isPattern: true)
    if failure != nil || comparison.differences.isEmpty { return }
    failure = .expectationFailed(
      reply: number, expected: Self.text(wanted), got: Self.text(reply))
  }

  /// The number of a reply as a person counts, the greeting included.
  private func number(of index: Int) -> Int { index + (greeting == nil ? 1 : 2) }

  private static func text(_ reply: Reply) -> String {
    reply.lines.last.map { VisibleText.string($0.line.octets.prefix(200)) } ?? ""
  }
}
