import SMTPCore

/// Some of the names or texts that many equal lines have, and whether there were others.
struct Examples: Sendable {
  /// How many are shown, and columns of one.
  private static let most = 3
  private static let columns = 300

  private var shown: [String] = []
  private var hasOthers = false

  /// Takes one; the same again counts once.
  mutating func insert(_ octets: [UInt8]?) {
    guard let octets, !octets.isEmpty, !hasOthers || shown.count < Self.most else { return }
    let text = VisibleText.string(octets)
    let cut = text.count > Self.columns ? String(text.prefix(Self.columns)) + "…" : text
    guard !shown.contains(cut) else { return }
    if shown.count < Self.most {
      shown.append(cut)
    } else {
      hasOthers = true
    }
  }

  /// Those that are shown, in a line; nil where there are none.
  func text(_ phrases: DeliveryPhrases, separator: String = ", ") -> String? {
    guard !shown.isEmpty else { return nil }
    let first = shown.joined(separator: separator)
    return hasOthers ? phrases.andOthers(first) : first
  }
}
