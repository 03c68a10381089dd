import SMTPCore

extension Conversation.Action {
  /// Reads one step of a script; nil where it is not of the notation.
  init?(script text: String) {
    let word = text.prefix { $0 != " " }
    let rest = text.dropFirst(word.count).drop { $0 == " " }
    switch word {
    case "C:": self = .says(.client, rest.wireOctets + [Octet.cr, Octet.lf])
    case "S:": self = .says(.server, rest.wireOctets + [Octet.cr, Octet.lf])
    case "C+": self = .says(.client, rest.wireOctets)
    case "S+": self = .says(.server, rest.wireOctets)
    case "opened": self = .event(.opened(Self.opening(rest.split(separator: " "))))
    case "wait": self = .waits(seconds: Int64(rest) ?? 0)
    case _ where word.hasPrefix("TLSv"):
      self = .event(.secured(TLSFacts(version: String(word))))
    case "TLS": self = .event(rest.isEmpty ? .secured(TLSFacts()) : .securingFailed(reason: "no"))
    case "layer": self = .event(.securityLayer)
    case "turn": self = .event(.turnEnded)
    case "chunk": self = .event(.chunk(rest.wireOctets))
    case "note": self = .event(.note(String(rest)))
    case "ends": self = .ends
    case "redacted":
      let words = rest.split(separator: " ").map(String.init)
      guard words.count >= 3, let side = Side(rawValue: words[0]),
        let octets = words.last.flatMap({ Int($0) })
      else { return nil }
      let label = words[1..<(words.count - 1)].joined(separator: " ")
      self = .event(.redacted(Redaction(side: side, label: label, octets: octets)))
    case "closed", "reset":
      guard let cause = Closing.Cause(rawValue: String(rest.dropFirst(3))) else { return nil }
      self = .event(.closed(Closing(by: cause, isReset: word == "reset")))
    default: return nil
    }
  }

  /// `greeted`, a port, and `loopback` before it where both ends are on one machine.
  private static func opening(_ words: [Substring]) -> Opening {
    let port = words.last.flatMap { Int($0) }
    let address = words.contains("loopback") ? "127.0.0.1" : "192.0.2.1"
    return Opening(
      address: port == nil ? nil : address, port: port, isGreeted: words.contains("greeted"))
  }
}

extension StringProtocol {
  /// The octets that a script writes with `\r \n \0 \\ \xHH` and `«600 a»`.
  var wireOctets: [UInt8] {
    var octets: [UInt8] = []
    var rest = Substring(self)
    while let first = rest.popFirst() {
      switch first {
      case "\\": octets += Self.escape(&rest)
      case "«":
        let words = rest.prefix { $0 != "»" }.split(separator: " ")
        rest = rest.drop { $0 != "»" }.dropFirst()
        octets += repeatElement(Array((words.last ?? "").utf8), count: Int(words[0]) ?? 0).joined()
      default: octets += Array(String(first).utf8)
      }
    }
    return octets
  }

  private static func escape(_ rest: inout Substring) -> [UInt8] {
    switch rest.popFirst() {
    case "r": return [Octet.cr]
    case "n": return [Octet.lf]
    case "0": return [Octet.nul]
    case "x":
      defer { rest = rest.dropFirst(2) }
      return [UInt8(rest.prefix(2), radix: 16) ?? Octet.nul]
    default: return [Octet.backslash]
    }
  }
}
