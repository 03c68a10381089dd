import COpenSSL
import SMTPCore

/// Whom a client's certificate names.
package enum CertificateHolder {
  /// The common name of its subject, then the DNS names and mail addresses of its subject
  /// alternative name; nothing if these octets are not the DER of a certificate.
  package static func names(ofDER octets: [UInt8]) -> [String] {
    guard let certificate = DER.certificate(octets) else { return [] }
    defer { ErrorQueue.clear() }
    return [commonName(of: certificate.pointer)].compactMap(\.self)
      + AlternativeNames.read(from: certificate.pointer, withMailAddresses: true)
  }

  /// The most octets of a common name (RFC 5280 §A.1, `ub-common-name`), in UTF-8, and a NUL.
  private static let longestName = 257

  private static func commonName(of certificate: OpaquePointer) -> String? {
    var text = [CChar](repeating: 0, count: longestName)
    let count = X509_NAME_get_text_by_NID(
      X509_get_subject_name(certificate), NID_commonName, &text, Int32(text.count))
    guard count > 0 else { return nil }
    let octets = text.prefix(Int(count)).map { UInt8(bitPattern: $0) }
    // A NUL inside of it would make a name look like another.
    return octets.contains(Octet.nul) ? nil : String(validating: octets, as: UTF8.self)
  }
}
