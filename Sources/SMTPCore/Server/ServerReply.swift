/// A reply that a server of ours gives: one or more lines of ASCII (RFC 5321 §4.2), or what its
/// scenario has it say.
struct ServerReply: Hashable, Sendable {
  var code: Int
  /// Stands on every line (RFC 2034 §4); nil on the greeting, the replies to EHLO and HELO, and
  /// 3yz.
  var enhanced: EnhancedStatusCode?
  var lines: [String]
  /// The octets, where they are none that a server of ours would make up.
  private var verbatim: [UInt8]?

  /// A reply of just these octets.
  init(verbatim octets: [UInt8]) {
    code = octets.count < 3 ? 0 : Int(digits: octets.prefix(3)) ?? 0
    lines = []
    verbatim = octets
  }

  /// A reply without an enhanced status code.
  init(_ code: Int, _ lines: String...) {
    self.code = code
    self.lines = lines
  }

  /// A reply with the enhanced status code of these two numbers and the class that fits `code`.
  init(_ code: Int, _ subject: Int, _ detail: Int, _ lines: String...) {
    self.code = code
    enhanced = EnhancedClass(rawValue: code / 100).map { .init($0, subject, detail) }
    self.lines = lines
  }

  /// The octets on the wire.
  var octets: [UInt8] {
    if let verbatim { return verbatim }
    let prefix = enhanced.map { "\($0) " } ?? ""
    var octets: [UInt8] = []
    for (index, line) in lines.enumerated() {
      let separator = index == lines.count - 1 ? " " : "-"
      octets += "\(code)\(separator)\(prefix)\(line)\r\n".utf8
    }
    return octets
  }

  /// Whether it says yes.
  var isSuccess: Bool { code / 100 == 2 }
}
