package import SMTPCore

/// What an exported text says beside the conversation, in a line of its own. The words are made
/// elsewhere.
package enum ExportRemark: Hashable, Sendable {
  /// Where the session comes from.
  case source(target: String?, started: Timestamp?)
  case opened(Opening)
  case secured(TLSFacts)
  case securingFailed(reason: String)
  case securityLayer
  case closed(Closing)
  /// The line below holds octets that stand there as escapes.
  case escaped
  /// The line below was never finished, or is the end of a chunk without a line end.
  case unfinished
  /// swaks cannot send these lines, given by their verbs.
  case notSaid(verbs: [String])
  /// swaks cannot send these parameters of MAIL and RCPT.
  case parametersLeftOut([String])
  /// swaks does not know this mechanism.
  case mechanismUnknown(String)
  /// swaks asks for what the script does not hold.
  case asksForPassword(user: Bool)
  /// The recording does not hold the whole message.
  case messageMissing
  /// swaks sends with DATA what went in chunks.
  case chunksAsData
  /// The session had several transactions, each of which is a connection of its own here.
  case severalConnections(Int)
}
