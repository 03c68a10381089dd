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

  /// What reads such a log.
  private var type: any LogReader.Type {
    switch self {
    case .swaks: SwaksLog.self
    case .curl: CurlLog.self
    case .openssl: OpenSSLLog.self
    case .msmtp: MsmtpLog.self
    case .smtplib: SmtplibLog.self
    case .phpmailer: PHPMailerLog.self
    case .javamail: JavaMailLog.self
    case .nodemailer: NodemailerLog.self
    case .telnet: TelnetLog.self
    case .netcat: NetcatLog.self
    case .postfix: PostfixLog.self
    }
  }

  /// A reader of such a log at its beginning.
  var reader: any LogReader { type.init() }

  /// Whether only this program writes such a line, behind any part of its front.
  func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    let type = type
    return front.starts.contains { type.isUnmistakable(line[$0...], behind: front) }
  }

  /// Whose log a text is, maybe only its beginning: of which most lines are unmistakable. Nil
  /// where no line is.
  static func detect(_ lines: [LogLine]) -> (format: LogFormat, lines: Int)? {
    var best: (format: LogFormat, lines: Int)?
    let fronts = lines.map { ($0.octets, $0.front) }
    for format in allCases {
      let count = fronts.count { format.isUnmistakable($0, behind: $1) }
      if count > best?.lines ?? 0 { best = (format, count) }
    }
    if best == nil, NetcatLog.isCapture(lines) { return (.netcat, lines.count) }
    return best
  }
}
