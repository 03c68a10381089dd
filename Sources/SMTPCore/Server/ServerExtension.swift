/// A service extension, or an optional command, that a server of ours can offer.
package enum ServerExtension: Hashable, Sendable, CaseIterable {
  case pipelining
  case size
  case eightBitMIME
  case enhancedStatusCodes
  case startTLS
  case auth
  case vrfy
  case expn
  case help

  /// By how many octets it lengthens the longest MAIL line: ` SIZE=` with 20 digits
  /// (RFC 1870 §4), ` BODY=8BITMIME`, and ` AUTH=` with its mailbox (RFC 4954 §3).
  var mailLineIncrement: Int {
    switch self {
    case .size: 26
    case .eightBitMIME: 17
    case .auth: 500
    case .pipelining, .enhancedStatusCodes, .startTLS, .vrfy, .expn, .help: 0
    }
  }
}
