import SMTPCore

/// The names that the two ends of a session have for themselves: they differ from session to
/// session, and mean the same.
package struct OwnNames: Hashable, Sendable {
  /// How many names of one end are kept.
  private static let most = 100

  /// What the server calls itself, and what it was called to connect to it; in lower case.
  private(set) var server: Set<[UInt8]> = []
  /// What the client calls itself; in lower case.
  private(set) var client: Set<[UInt8]> = []

  /// No name known.
  package init() {}

  mutating func take(_ opening: Opening) {
    if let host = opening.host { Self.add(Array(host.utf8)[...], to: &server) }
  }

  mutating func take(greeting reply: Reply) { takeServer(reply) }

  mutating func take(hello reply: Reply) { takeServer(reply) }

  mutating func take(_ command: Command) {
    guard command.verb?.isHello == true, let argument = command.argument else { return }
    Self.add(argument[...], to: &client)
  }

  private mutating func takeServer(_ reply: Reply) {
    guard reply.category == .success, let line = reply.lines.first else { return }
    Self.add(line.text, to: &server)
  }

  /// Adds the first word, unless it is one that any sentence may begin with.
  private static func add(_ text: ArraySlice<UInt8>, to names: inout Set<[UInt8]>) {
    let word = text.drop(while: Octet.isBlank).prefix { !Octet.isBlank($0) }
    guard word.count >= 3, word.count <= 255, names.count < most,
      word.contains(Octet.dot) || word.contains(Octet.hyphen) || names.isEmpty,
      // What is no text is no name, and not to be passed over.
      VisibleText.string(word).utf8.elementsEqual(word)
    else { return }
    names.insert(TextToken.lowered(word))
  }
}
