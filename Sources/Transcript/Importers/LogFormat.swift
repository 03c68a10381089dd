import SMTPCore

/// The programs whose logs are read; the raw value is the name by which a person asks for one.
package enum LogFormat: String, Hashable, Sendable, CaseIterable {
  case swaks
  case curl
  case openssl
  case msmtp
  case smtplib
  case phpmailer
  case javamail
  case nodemailer
  case telnet
  case netcat
  case postfix

  /// A reader of such a log at its beginning.
  var reader: any LogReader {
    switch self {
    case .swaks: SwaksLog()
    case .curl: CurlLog()
    case .openssl: OpenSSLLog()
    case .msmtp: MsmtpLog()
    case .smtplib: SmtplibLog()
    case .phpmailer: PHPMailerLog()
    case .javamail: JavaMailLog()
    case .nodemailer: NodemailerLog()
    case .telnet: TelnetLog()
    case .netcat: NetcatLog()
    case .postfix: PostfixLog()
    }
  }

  /// Whose log a text is, maybe only its beginning: of which most lines are unmistakable. Nil
  /// where no line is.
  static func detect(_ lines: [LogLine]) -> (format: LogFormat, lines: Int)? {
    var best: (format: LogFormat, lines: Int)?
    let fronts = lines.map { ($0.octets, $0.front) }
    for format in allCases {
      let type = type(of: format.reader)
      let count = fronts.count { octets, front in
        front.starts.contains { type.isUnmistakable(octets[$0...], behind: front) }
      }
      if count > best?.lines ?? 0 { best = (format, count) }
    }
    if best == nil, NetcatLog.isCapture(lines) { return (.netcat, lines.count) }
    return best
  }
}
