/// What a rule of a scenario has said to a command.
package struct ScenarioAnswer: Hashable, Sendable {
  /// Seconds to wait before it.
  package var seconds = 0
  /// The octets of the reply; nil for what the server says anyway.
  package var octets: [UInt8]?
  /// How often they are said, one behind the other.
  package var times = 1
  /// Whether the connection is closed behind it.
  package var isClosing = false

  /// What the server says anyway, at once.
  package init() {}

  /// A reply of one line or more, without their ends; those before the last end with a hyphen
  /// behind the code.
  package init(lines: [String]) {
    octets = Array(lines.map { $0 + "\r\n" }.joined().utf8)
  }

  /// A reply of one line.
  package init(_ line: String, after seconds: Int = 0) {
    self.init(lines: [line])
    self.seconds = seconds
  }

  /// No reply: the connection is closed.
  package static let drop: ScenarioAnswer = {
    var answer = ScenarioAnswer()
    answer.isClosing = true
    return answer
  }()

  /// The code that it begins with; nil where it begins with none.
  var code: Int? {
    octets.flatMap { $0.count < 3 ? nil : Int(digits: $0.prefix(3)) }
  }

  /// Whether nothing comes behind it (RFC 5321 §3.8).
  var isFarewell: Bool { isClosing || code == 421 }

  /// Whether the command is carried out; where it is not, this is all that comes of it.
  var isYes: Bool {
    guard let octets else { return !isClosing }
    guard let first = octets.first else { return true }
    return first != UInt8(ascii: "4") && first != UInt8(ascii: "5")
  }

  /// The reply; nil where there is none of its own.
  var reply: ServerReply? {
    octets.map { octets in
      ServerReply(
        verbatim: times == 1 ? octets : Array(repeatElement(octets, count: times).joined()))
    }
  }
}
