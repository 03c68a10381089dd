import SMTPCore

extension CertificateProblem {
  /// Why a certificate was not accepted, in the few words that a recording keeps.
  static func reason(_ problems: [CertificateProblem]) -> String {
    problems.map(\.reason).joined(separator: ", ")
  }

  private var reason: String {
    switch self {
    case .unknownIssuer: "unknown issuer"
    case .selfSigned: "self-signed certificate"
    case .selfSignedInChain: "self-signed certificate in the chain"
    case .incompleteChain: "incomplete chain"
    case .expired: "certificate has expired"
    case .notYetValid: "certificate is not yet valid"
    case .wrongName: "certificate is for another name"
    case .weakKey: "weak key"
    case .revoked: "certificate is revoked"
    case .wrongPurpose: "certificate is for another purpose"
    case .other(let reason): reason
    }
  }
}
