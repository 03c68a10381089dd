import COpenSSL
import SMTPCore

/// The reasons why a certificate fails verification, each once, without those that only follow
/// from another.
struct VerificationFailures {
  private var found: [CertificateProblem] = []
  /// The depth of the last certificate that may not issue others.
  private var invalidAuthority: Int32?

  /// Notes the failure that OpenSSL stands at while it verifies.
  mutating func add(from context: OpaquePointer) {
    let code = X509_STORE_CTX_get_error(context)
    let depth = X509_STORE_CTX_get_error_depth(context)
    // To issue is a purpose too, which OpenSSL then misses in the same certificate.
    if code == X509_V_ERR_INVALID_PURPOSE, depth == invalidAuthority { return }
    if code == X509_V_ERR_INVALID_CA { invalidAuthority = depth }
    var problem = CertificateProblem(openSSLCode: code)
    if problem == .unknownIssuer, depth == 0,
      let leaf = X509_STORE_CTX_get_current_cert(context),
      X509_get_ext_by_NID(leaf, NID_info_access, -1) >= 0,
      code == X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY
    {
      // The leaf says where its issuer's certificate is found (RFC 5280 §4.2.2.1), as those of
      // public authorities do: the server should have sent that one too.
      problem = .incompleteChain
    }
    add(problem)
  }

  /// Notes a failure that OpenSSL did not report.
  mutating func add(_ problem: CertificateProblem) {
    if !found.contains(problem) { found.append(problem) }
  }

  /// The reasons in the order in which they were found.
  var problems: [CertificateProblem] {
    let isExplained = found.contains { problem in
      switch problem {
      case .selfSigned, .selfSignedInChain, .incompleteChain: true
      default: false
      }
    }
    return found.filter { !(isExplained && $0 == .unknownIssuer) }
  }
}
