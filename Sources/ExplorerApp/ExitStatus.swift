/// The exit statuses, those of sysexits where they fit.
package enum ExitStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// The answer is no: refused with 5yz, or different from what was expected.
  case refused = 1
  /// Wrong usage.
  case usage = 64
  /// The input is not what it should be.
  case badInput = 65
  /// An input file cannot be read.
  case noInput = 66
  /// Host not found.
  case noHost = 68
  /// Refused connection, unreachable, timed out, or closed without 421 or 221.
  case unavailable = 69
  /// An output cannot be created.
  case cannotCreate = 73
  /// An output cannot be written.
  case ioError = 74
  /// The server answered 4yz.
  case temporary = 75
  /// The peer broke the protocol.
  case protocolError = 76
  /// TLS or authentication failed.
  case noPermission = 77
}
