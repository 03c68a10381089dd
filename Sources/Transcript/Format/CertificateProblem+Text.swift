package import SMTPCore

/// The reasons of a failed verification as a recording spells them: in OpenSSL's words, so that
/// they can be looked up.
extension CertificateProblem {
  /// What is written, and the other texts that are read as the same.
  private static let texts: [(CertificateProblem, [String])] = [
    (.unknownIssuer, ["unable to get local issuer certificate", "certificate not trusted"]),
    (.selfSigned, ["self-signed certificate", "self signed certificate"]),
    (
      .selfSignedInChain,
      [
        "self-signed certificate in certificate chain",
        "self signed certificate in certificate chain",
      ]
    ),
    (
      .incompleteChain,
      ["unable to get issuer certificate", "unable to verify the first certificate"]
    ),
    (.expired, ["certificate has expired"]),
    (.notYetValid, ["certificate is not yet valid"]),
    (.wrongName, ["hostname mismatch", "IP address mismatch"]),
    (.weakKey, ["EE certificate key too weak", "CA certificate key too weak"]),
    (.revoked, ["certificate revoked"]),
    (.wrongPurpose, ["unsuitable certificate purpose", "unsupported certificate purpose"]),
  ]

  /// What stands between two reasons.
  private static let separator: [UInt8] = Array("; ".utf8)

  /// The reason in OpenSSL's words.
  var text: String {
    if case .other(let text) = self { return text }
    return Self.texts.first { $0.0 == self }?.1.first ?? ""
  }

  /// The reason that OpenSSL words so.
  init(text: String) {
    self = Self.texts.first { $0.1.contains(text) }?.0 ?? .other(text)
  }

  /// Several reasons as one text.
  package static func text(of problems: [CertificateProblem]) -> String {
    problems.map(\.text).joined(separator: "; ")
  }

  /// The reasons in one text.
  static func problems(in text: String) -> [CertificateProblem] {
    var problems: [CertificateProblem] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let end =
        rest.indices.first { rest[$0...].starts(with: separator) } ?? rest.endIndex
      let word = String(decoding: rest[..<end], as: UTF8.self)
      if !word.isEmpty { problems.append(CertificateProblem(text: word)) }
      rest = rest[end...].dropFirst(separator.count)
    }
    return problems
  }
}
