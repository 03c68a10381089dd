/// What the server says to a proxy (Postfix XCLIENT_README, XFORWARD_README).
extension ServerReply {
  static func proxyNotTrusted(_ verb: Verb) -> ServerReply {
    ServerReply(550, 7, 0, "I take \(verb.rawValue) only from this machine")
  }

  static func attributesMissing(_ verb: Verb) -> ServerReply {
    ServerReply(501, 5, 4, "Say what you know: \(verb.rawValue) ADDR=192.0.2.1")
  }

  static func unknownAttribute(_ verb: Verb) -> ServerReply {
    let names = ProxyAttribute.rows(of: verb).map(\.name).joined(separator: " ")
    return ServerReply(501, 5, 4, "\(verb.rawValue) takes \(names)")
  }

  static func badAttribute(_ name: String) -> ServerReply {
    ServerReply(501, 5, 4, "\(name) takes another value, as xtext, or [UNAVAILABLE]")
  }
}
