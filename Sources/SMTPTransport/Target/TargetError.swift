/// Why a text is no target. Offsets count the octets of the text's UTF-8 from 0.
package enum TargetError: Error, Hashable, Sendable {
  /// There is nothing at all.
  case empty
  /// The host, or after `mx:` the domain, is missing.
  case hostMissing(offset: Int)
  /// A colon is followed by no port.
  case portMissing(offset: Int)
  /// The port is not a decimal number.
  case portNotANumber(text: String, offset: Int)
  /// The port is not within 1 … 65535.
  case portOutOfRange(text: String, offset: Int)
  /// The word before `://` is none of ours.
  case unknownScheme(name: String, offset: Int)
  /// A `[` has no `]`.
  case bracketUnclosed(offset: Int)
  /// Something that is no port follows the `]`.
  case textAfterBracket(text: String, offset: Int)
  /// What looks like an IPv6 address or stands in brackets is no IP address.
  case badAddress(text: String, offset: Int)
  /// A space, a control character or another one that has no place in a host name.
  case badCharacter(Unicode.Scalar, offset: Int)
  /// A host name in letters beyond ASCII: it has to be written in its `xn--` form (RFC 5890).
  case nonASCIIHost(host: String, offset: Int)
  /// A path follows the host.
  case unexpectedPath(text: String, offset: Int)
  /// `unix:` has no path.
  case pathMissing(offset: Int)
  /// The path does not fit into a socket address; lengths in octets.
  case pathTooLong(length: Int, limit: Int)
  /// A login or a local part stands before the host and port, but no scheme that takes a login.
  case loginWithoutScheme(login: String, offset: Int)
  /// An `@` has nothing before it.
  case loginMissing(offset: Int)
  /// A password follows the login; it is deliberately not kept here.
  case passwordGiven(offset: Int)
}
