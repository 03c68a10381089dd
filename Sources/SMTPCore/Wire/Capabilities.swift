/// What a server offers: the keywords of its reply to EHLO or LHLO (RFC 5321 §4.1.1.1).
package struct Capabilities: Hashable, Sendable {
  /// The server's name, the first word of the first line.
  package var domain: String
  /// The keywords in the server's order.
  package var list: [Capability]

  /// Reads the reply; its first line names the server and is never a keyword.
  package init(_ reply: Reply) {
    let first = reply.lines.first.map { $0.text.prefix { !Octet.isBlank($0) } } ?? []
    domain = VisibleText.string(first)
    list = reply.lines.dropFirst().compactMap { Capability(text: $0.text) }
  }

  /// The capability with this keyword, given in upper case.
  package subscript(keyword: String) -> Capability? {
    list.first { $0.keyword == keyword }
  }

  /// Whether the server offers this keyword, given in upper case.
  package func offers(_ keyword: String) -> Bool { self[keyword] != nil }

  /// The SASL mechanisms offered, in upper case; the old spelling `AUTH=LOGIN` counts as well.
  package var mechanisms: [String] {
    var names: [String] = []
    for capability in list {
      var words = capability.parameters
      if capability.keyword.hasPrefix("AUTH=") {
        words.insert(String(capability.keyword.dropFirst(5)), at: 0)
      } else if capability.keyword != "AUTH" {
        continue
      }
      for word in words.map({ $0.uppercased() }) where !word.isEmpty && !names.contains(word) {
        names.append(word)
      }
    }
    return names
  }
}
