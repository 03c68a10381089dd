/// A service extension, or an optional command, that a server of ours can offer.
package enum ServerExtension: Hashable, Sendable, CaseIterable {
  case pipelining
  case size
  case eightBitMIME
  case enhancedStatusCodes
  case chunking
  case binaryMIME
  case startTLS
  case auth
  case etrn
  case atrn
  case turn
  case send
  case soml
  case saml
  case vrfy
  case expn
  case help

  /// By how many octets it lengthens the longest MAIL line: ` SIZE=` with 20 digits
  /// (RFC 1870 §4), ` BODY=BINARYMIME` (RFC 3030 §3), and ` AUTH=` with its mailbox (RFC 4954 §3).
  var mailLineIncrement: Int {
    switch self {
    case .size: 26
    case .eightBitMIME: 17
    case .auth: 500
    case .pipelining, .enhancedStatusCodes, .chunking, .binaryMIME, .startTLS, .etrn, .atrn, .turn,
      .send, .soml, .saml, .vrfy, .expn, .help:
      0
    }
  }
}
