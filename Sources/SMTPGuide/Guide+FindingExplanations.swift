import SMTPCore

/// Explaining findings.
extension Guide {
  func explanation(of id: FindingID) -> Explanation {
    let phrases = vocabulary.findingPhrases
    let words = words(forFinding: id.rawValue)
    var remarks: [Explanation.Remark] = [
      .init(phrases.severity, text(FindingsText.severity(id.severity))),
      .init(
        phrases.side,
        id.isForClient
          ? phrases.forClient : id.side.flatMap { phrases.sides[$0] } ?? phrases.bothSides),
    ]
    if let hiding = id.hiding.flatMap({ phrases.hidings[$0] }) {
      remarks.append(.init(phrases.hiding, hiding))
    }
    return Explanation(
      kind: .finding, token: id.rawValue, title: words?.title ?? "",
      sentence: words?.message ?? "", remarks: remarks, advice: words?.action ?? "",
      source: id.source)
  }
}

extension FindingID {
  /// The rule that `octets` name, in any case; nil where they name none.
  init?(octets: [UInt8]) {
    guard octets.count <= Self.longestName else { return nil }
    self.init(rawValue: String(decoding: octets, as: UTF8.self).lowercased())
  }

  private static let longestName = 64
}
