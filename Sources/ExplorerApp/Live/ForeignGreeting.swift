import SMTPCore
import SMTPGuide

/// Tells another protocol by the first line that its server says.
enum ForeignGreeting {
  /// The protocol whose server begins like this; nil where it is none that is known.
  static func peer(of line: [UInt8]) -> Trouble.ForeignProtocol? {
    // A TLS alert or handshake record: content type 21 or 22, version 3.x (RFC 8446 §5.1).
    if line.count >= 2, line[0] == 0x15 || line[0] == 0x16, line[1] == 0x03 { return .tls }
    let text = String(decoding: line.prefix(16).map(Octet.upper), as: UTF8.self)
    if text.hasPrefix("HTTP/") || text.hasPrefix("<!DOCTYPE") || text.hasPrefix("<HTML") {
      return .http
    }
    if text.hasPrefix("SSH-") { return .ssh }
    if text.hasPrefix("* OK") || text.hasPrefix("* PREAUTH") { return .imap }
    if text.hasPrefix("+OK") { return .pop3 }
    return nil
  }
}
