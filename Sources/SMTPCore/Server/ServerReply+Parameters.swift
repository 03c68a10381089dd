/// What the server says about parameters of MAIL and RCPT.
extension ServerReply {
  /// `keyword` is shown if it is short; its grammar is letters, digits and hyphens.
  static func unknownParameter(_ keyword: String, _ verb: Verb) -> ServerReply {
    keyword.utf8.count <= 40
      ? ServerReply(555, 5, 4, "\(verb.rawValue) takes no parameter \(keyword) here")
      : ServerReply(555, 5, 4, "\(verb.rawValue) takes no such parameter here")
  }

  static func repeatedParameter(_ keyword: String) -> ServerReply {
    ServerReply(501, 5, 4, "\(keyword) may stand there once only")
  }

  static let badSize = ServerReply(501, 5, 4, "SIZE takes a number of octets: SIZE=1024")
  static let badBody = ServerReply(501, 5, 4, "BODY is 7BIT, 8BITMIME or BINARYMIME")
  static let binaryNotOffered = ServerReply(504, 5, 4, "BINARYMIME is not offered here")
  static let badSubmitter = ServerReply(501, 5, 4, "AUTH takes a mailbox as xtext, or <>")
}
