import SMTPCore

/// A field of a header: its name, and its text on one line or several (RFC 5322 §2.2).
package struct HeaderField: Hashable, Sendable {
  /// Its lines without their ends; the first begins with the name and a colon.
  package var lines: [String]

  /// A field made of its name and its text.
  package init(_ name: String, _ text: String) {
    lines = [text.isEmpty ? "\(name):" : "\(name): \(text)"]
  }

  /// A field of MIME with parameters, each on a line of its own.
  init(_ name: String, _ text: String, _ parameters: [String]) {
    lines = ["\(name): \(text)"]
    for parameter in parameters {
      lines[lines.count - 1] += ";"
      lines.append(" " + parameter)
    }
  }

  /// A field of addresses.
  package init(_ name: String, _ addresses: [MailAddress]) {
    self.init(name, addresses.map(\.text).joined(separator: ", "))
  }

  /// Reads the first line of a field; nil where it is none.
  package init?(line: String) {
    guard let colon = line.utf8.firstIndex(of: Octet.colon) else { return nil }
    guard Self.isName(line[..<colon]) else { return nil }
    lines = [line]
  }

  /// Reads a field that somebody gives as `Name: text` on one line.
  package init(argument: String) throws(ComposingError) {
    guard let field = HeaderField(line: argument) else { throw .badFieldName(argument) }
    guard !argument.utf8.contains(where: { $0 == Octet.cr || $0 == Octet.lf }) else {
      throw .lineBreak(field: field.name)
    }
    self = field
  }

  /// Its name, as written.
  package var name: String {
    let name = (lines.first ?? "").utf8.prefix { $0 != Octet.colon }
    return String(Substring(name)).trimmed
  }

  /// Its text, unfolded: the lines one after another, without their ends (RFC 5322 §2.2.3).
  package var value: String {
    let text = lines.joined()
    let name = text.utf8.prefix { $0 != Octet.colon }
    return String(text[name.endIndex...].dropFirst()).trimmed
  }

  /// Whether it has this name; names are compared without regard to case.
  package func isNamed(_ name: String) -> Bool {
    self.name.utf8.lazy.map(Octet.upper).elementsEqual(name.utf8.lazy.map(Octet.upper))
  }

  /// Whether it describes the content, so that it goes with the part whose content that is.
  var isOfContent: Bool { name.utf8.prefix(8).map(Octet.upper) == Array("CONTENT-".utf8) }

  private static func isName(_ text: Substring) -> Bool {
    // Blanks before the colon are obsolete and were allowed (RFC 5322 §4.5).
    let name = String(text).trimmed
    return !name.isEmpty && text.utf8.first.map(Octet.isBlank) == false
      && name.utf8.allSatisfy { Octet.isVisible($0) && $0 != Octet.space }
  }
}

extension String {
  /// The text without blanks around it.
  fileprivate var trimmed: String {
    var octets = utf8[...].drop(while: Octet.isBlank)
    while let last = octets.last, Octet.isBlank(last) { octets = octets.dropLast() }
    return String(Substring(octets))
  }
}
