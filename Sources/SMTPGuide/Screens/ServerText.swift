/// What the page about the server says.
package enum ServerText: Hashable, Sendable {
  case title
  case nothingKnown
  // Parts of the page
  case connectionPart, extensionsPart, securityPart, chainPart, timingsPart

  // The connection
  case addressLabel, greetingLabel, ownAddressLabel
  case address(String, port: Int?)

  // What it offers
  case plainStage, securedStage, authenticatedStage
  case helloRefused
  case noExtensions
  /// What the marks of the stages mean.
  case marks

  // TLS
  case versionLabel, cipherLabel, groupLabel, signatureLabel, verificationLabel
  case notEncrypted
  case verified
  case unverified
  case certificate(number: Int)
  case namesLabel, validityLabel, issuerLabel, keyLabel, fingerprintLabel
  case validity(from: String, to: String)
  /// None of the certificates can be read.
  case certificatesUnreadable(Int)

  // Timings
  case countColumn, fastestColumn, medianColumn, slowestColumn
  case connectingTime, greetingTime, handshakeTime, endOfMessage, otherReplies
  case notTimed(Int)
}

extension Guide {
  /// What the page about the server says.
  package func text(_ text: ServerText) -> String {
    switch text {
    case .title: "Server"
    case .nothingKnown:
      "Nothing is known of the server yet. What it offers stands here once it "
        + "has answered EHLO, its certificates once TLS is up."
    case .connectionPart: "Connection"
    case .extensionsPart: "What it offers"
    case .securityPart: "TLS"
    case .chainPart: "Certificates"
    case .timingsPart: "How long it takes"
    case .addressLabel: "address"
    case .greetingLabel: "greeting"
    case .ownAddressLabel: "from"
    case .address(let address, let port):
      visible(address) + (port.map { ", port \($0)" } ?? "")
    case .plainStage: "plain"
    case .securedStage: "TLS"
    case .authenticatedStage: "login"
    case .helloRefused: "It has not answered EHLO yet."
    case .noExtensions: "nothing: it answered HELO, or offers no extension"
    case .marks: "✓ offered   + new   ~ with other words   × gone   – not offered"
    case .versionLabel: "version"
    case .cipherLabel: "cipher"
    case .groupLabel: "key exchange"
    case .signatureLabel: "signature"
    case .verificationLabel: "certificate"
    case .notEncrypted: "The connection is not encrypted."
    case .verified: "verified: trusted, in date, and for this name"
    case .unverified: "nobody has verified it"
    case .certificate(let number): "\(number)"
    case .namesLabel: "names"
    case .validityLabel: "valid"
    case .issuerLabel: "issuer"
    case .keyLabel: "key"
    case .fingerprintLabel: "SHA-256"
    case .validity(let from, let to): "\(from) to \(to)"
    case .certificatesUnreadable(let count):
      Self.count(count, "certificate") + ", of which none can be read"
    case .countColumn: "times"
    case .fastestColumn: "fastest"
    case .medianColumn: "median"
    case .slowestColumn: "slowest"
    case .connectingTime: "connecting"
    case .greetingTime: "greeting"
    case .handshakeTime: "TLS handshake"
    case .endOfMessage: "taking a message"
    case .otherReplies: "other lines"
    case .notTimed(let count): "… and \(count) lines after these"
    }
  }
}
