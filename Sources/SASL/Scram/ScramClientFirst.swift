import SMTPCore

/// The client's first message of SCRAM (RFC 5802 §7).
struct ScramClientFirst {
  /// What the client says of channel binding.
  enum Flag {
    /// `n`: it cannot bind.
    case none
    /// `y`: it could, and thinks that the server cannot.
    case unsupportedByServer
    /// `p=…`: it binds in this way.
    case bound(String)
  }

  let flag: Flag
  /// The GS2 header, which comes again in the last message.
  let header: [UInt8]
  /// The message behind its header.
  let bare: [UInt8]
  /// Whom to act as; nil for the user itself.
  let authorizationID: [UInt8]?
  let user: [UInt8]
  let nonce: [UInt8]

  /// Reads it; nil where it does not have the form, or demands an extension.
  init?(_ octets: [UInt8]) {
    let parts = octets.split(
      separator: Octet.comma, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    switch String(decoding: parts[0], as: UTF8.self) {
    case "n": flag = .none
    case "y": flag = .unsupportedByServer
    case let text where text.hasPrefix("p=") && text.utf8.count > 2:
      flag = .bound(String(text.dropFirst(2)))
    default: return nil
    }
    if parts[1].isEmpty {
      authorizationID = nil
    } else {
      guard parts[1].starts(with: "a=".utf8), let name = SaslName.decode(parts[1].dropFirst(2))
      else { return nil }
      authorizationID = name
    }
    let fields = parts[2].split(separator: Octet.comma, omittingEmptySubsequences: false)
    guard fields.count >= 2, fields[0].starts(with: "n=".utf8),
      fields[1].starts(with: "r=".utf8), let user = SaslName.decode(fields[0].dropFirst(2))
    else { return nil }
    self.user = user
    nonce = Array(fields[1].dropFirst(2))
    guard !nonce.isEmpty, nonce.allSatisfy({ $0 > Octet.space && $0 < Octet.delete }) else {
      return nil
    }
    bare = Array(parts[2])
    header = Array(octets.prefix(octets.count - parts[2].count))
  }
}
