import SMTPCore

extension CertificateFacts {
  /// The fingerprint in rows of 16 octets, which a narrow screen has room for.
  var fingerprintRows: [String] {
    // Two digits and a colon for each.
    let rowLength = 16 * 3
    let digits = Array(fingerprint.utf8)
    return stride(from: 0, to: digits.count, by: rowLength).map {
      String(decoding: digits[$0..<min($0 + rowLength, digits.count)], as: UTF8.self)
    }
  }
}
