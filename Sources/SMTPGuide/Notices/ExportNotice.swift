/// What an exported text says beside the conversation.
package enum ExportNotice: Hashable, Sendable {
  /// Where the session comes from, and when it began.
  case source(target: String?, started: String?)
  /// The line below holds octets that stand there as escapes.
  case escaped
  /// The line below has no line end.
  case unfinished
  case notSaid(verbs: [String])
  case parametersLeftOut([String])
  case mechanismUnknown(String)
  case asksForPassword(user: Bool)
  case messageMissing
  case chunksAsData
  case severalConnections(Int)
}

extension Guide {
  /// The words of a remark in an exported text.
  package func text(_ notice: ExportNotice) -> String {
    switch notice {
    case .source(let target, let started):
      ["session", target.map { "with \(visible($0))" }, started.map { "of \($0)" }]
        .compactMap(\.self).joined(separator: " ")
    case .escaped: "octets that no text can hold stand as escapes in the line below"
    case .unfinished: "the line below ended without CRLF"
    case .notSaid(let verbs):
      "swaks cannot send what was sent beside: \(list(verbs))"
    case .parametersLeftOut(let parameters):
      "swaks cannot send these parameters: \(list(parameters))"
    case .mechanismUnknown(let name):
      "swaks does not know the mechanism \(visible(name)), and takes another that the server offers"
    case .asksForPassword(user: true): "swaks asks for your name and password"
    case .asksForPassword(user: false): "swaks asks for your password"
    case .messageMissing:
      "the recording does not hold the whole message, so that swaks stops before it"
    case .chunksAsData: "swaks sends with DATA what was sent with BDAT"
    case .severalConnections(let count):
      "the session sent \(Self.count(count, "message")); each has a connection of its own here"
    }
  }

  private func list(_ words: [String]) -> String {
    words.map { visible($0) }.joined(separator: ", ")
  }
}
