/// A service extension, or an optional command, that a server of ours can offer. The raw value is
/// its EHLO keyword.
package enum ServerExtension: String, Hashable, Sendable, CaseIterable {
  case pipelining = "PIPELINING"
  case size = "SIZE"
  case eightBitMIME = "8BITMIME"
  case smtpUTF8 = "SMTPUTF8"
  case enhancedStatusCodes = "ENHANCEDSTATUSCODES"
  case dsn = "DSN"
  case chunking = "CHUNKING"
  case binaryMIME = "BINARYMIME"
  case burl = "BURL"
  case startTLS = "STARTTLS"
  case requireTLS = "REQUIRETLS"
  case auth = "AUTH"
  case limits = "LIMITS"
  case deliverBy = "DELIVERBY"
  case futureRelease = "FUTURERELEASE"
  case priority = "MT-PRIORITY"
  case recipientValidSince = "RRVS"
  case noSoliciting = "NO-SOLICITING"
  case tracking = "MTRK"
  case etrn = "ETRN"
  case atrn = "ATRN"
  case turn = "TURN"
  case send = "SEND"
  case soml = "SOML"
  case saml = "SAML"
  case xclient = "XCLIENT"
  case xforward = "XFORWARD"
  case vrfy = "VRFY"
  case expn = "EXPN"
  case help = "HELP"

  /// By how many octets it lengthens the longest MAIL line: ` SIZE=` with 20 digits (RFC 1870 §4),
  /// ` BODY=BINARYMIME` (RFC 3030 §3), ` AUTH=` with its mailbox (RFC 4954 §3), ` RET=FULL` and
  /// ` ENVID=` (RFC 3461 §4, RFC 3885 §3.2), and what the documents of the others say.
  var mailLineIncrement: Int {
    switch self {
    case .size: 26
    case .eightBitMIME: 17
    case .smtpUTF8: 10
    case .dsn: 9 + 107
    case .requireTLS: 11
    case .auth: 500
    case .deliverBy: 17
    case .futureRelease: 34
    case .priority: 15
    case .noSoliciting: 1_007
    case .tracking: 40
    default: 0
    }
  }

  /// By how many octets it lengthens the longest RCPT line: ` NOTIFY=` with three words and
  /// ` ORCPT=` (RFC 3461 §4, RFC 3885 §3.2), ` RRVS=` (RFC 7293 §3.1).
  var rcptLineIncrement: Int {
    switch self {
    case .dsn: 29 + 507
    case .recipientValidSince: 33
    default: 0
    }
  }
}
