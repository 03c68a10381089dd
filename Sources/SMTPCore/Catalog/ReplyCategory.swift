/// What the first digit of a reply says: all that a client may act on where it does not know the
/// code (RFC 5321 §4.2.1).
package enum ReplyCategory: String, CaseIterable, Hashable, Sendable {
  /// 2yz: the command was carried out.
  case success
  /// 3yz: so far so good; the server waits for the rest.
  case intermediate
  /// 4yz: refused for now; the same command may work later.
  case transient
  /// 5yz: refused for good.
  case permanent
  /// No reply code of SMTP: it does not match `[2-5][0-5][0-9]` (RFC 5321 §4.2).
  case invalid

  /// The category of a reply whose code is `code`. A second digit above 5 fits no grammar, yet
  /// such a code still acts by its first digit; `ReplyCode.isInGrammar` tells them apart.
  package init(code: Int) {
    switch code {
    case 200..<300: self = .success
    case 300..<400: self = .intermediate
    case 400..<500: self = .transient
    case 500..<600: self = .permanent
    default: self = .invalid
    }
  }
}
