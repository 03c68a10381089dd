/// A word of the mail trade that is neither a command nor a keyword: a row of the catalog.
package struct Term: Hashable, Sendable {
  /// What it is usually called.
  package var name: String
  /// Other names for it, and common misspellings.
  package var otherNames: [String]
  /// The documents and sections that define it, parted by `; `; empty where there are none.
  package var source: String

  init(_ name: String, _ otherNames: [String] = [], _ source: String = "") {
    self.name = name
    self.otherNames = otherNames
    self.source = source
  }

  /// Its row by any of its names, in any case; hyphens and spaces count the same.
  package static func row(named name: some StringProtocol) -> Term? {
    guard name.utf8.count <= longestName else { return nil }
    return byName[key(name)]
  }

  /// How many words the longest name has.
  package static let mostWords = 4

  private static let longestName = 48

  private static func key(_ name: some StringProtocol) -> String {
    var octets: [UInt8] = []
    for octet in name.utf8 {
      octets.append(octet == Octet.hyphen || octet == Octet.underscore ? Octet.space : octet)
    }
    return String(decoding: octets.map(Octet.upper), as: UTF8.self)
  }

  private static let byName = Dictionary(
    all.flatMap { row in ([row.name] + row.otherNames).map { (key($0), row) } },
    uniquingKeysWith: { first, _ in first })
}
