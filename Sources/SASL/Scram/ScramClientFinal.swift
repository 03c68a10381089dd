import SMTPCore

/// The client's last message of SCRAM (RFC 5802 §7).
struct ScramClientFinal {
  /// The GS2 header and the channel's data, out of their base64.
  let binding: [UInt8]
  let nonce: [UInt8]
  let proof: [UInt8]
  /// The message up to its proof.
  let unproved: [UInt8]

  /// Reads it; nil where it does not have the form.
  init?(_ octets: [UInt8]) {
    let fields = octets.split(separator: Octet.comma, omittingEmptySubsequences: false)
    guard fields.count >= 3, fields[0].starts(with: "c=".utf8),
      fields[1].starts(with: "r=".utf8), let last = fields.last, last.starts(with: "p=".utf8),
      let binding = try? Base64.decode(fields[0].dropFirst(2)),
      let proof = try? Base64.decode(last.dropFirst(2))
    else { return nil }
    self.binding = binding
    self.proof = proof
    nonce = Array(fields[1].dropFirst(2))
    unproved = Array(octets[..<(last.startIndex - 1)])
  }
}
