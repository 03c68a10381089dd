/// A server that the explorer speaks with, as a person would reach it.
enum Peer: String, CaseIterable, Sendable {
  case postfix, exim, openSMTPD, dovecot, dovecotLMTP, aiosmtpd, aiosmtpdLMTP, practice
  case practiceLMTP
  /// The practice server that holds mail back for its clients.
  case practiceRelay
  /// The Postfix behind a proxy, which lets its clients speak for others.
  case postfixProxied

  /// The command that introduces a client.
  var hello: String { isLMTP ? "LHLO" : "EHLO" }

  var isLMTP: Bool {
    switch self {
    case .dovecotLMTP, .aiosmtpdLMTP, .practiceLMTP: true
    default: false
    }
  }

  /// Whether the target is written with `submission:`, so that TLS and a login come before mail.
  var isSubmission: Bool {
    switch self {
    case .postfix, .exim, .openSMTPD, .dovecot, .aiosmtpd: true
    default: false
    }
  }

  var domain: String { isPractice ? "practice.test" : "example.test" }

  var isPractice: Bool {
    switch self {
    case .practice, .practiceLMTP, .practiceRelay: true
    default: false
    }
  }

  /// The mechanisms that it offers under TLS and that the program can compute.
  var mechanisms: [String] {
    switch self {
    case .postfix, .postfixProxied: ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256"]
    case .exim: ["PLAIN", "LOGIN", "CRAM-MD5", "EXTERNAL"]
    case .openSMTPD, .aiosmtpd: ["PLAIN", "LOGIN"]
    case .dovecot:
      ["PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "XOAUTH2", "OAUTHBEARER"]
    case .practice, .practiceRelay:
      [
        "PLAIN", "LOGIN", "CRAM-MD5", "SCRAM-SHA-1", "SCRAM-SHA-256", "SCRAM-SHA-1-PLUS",
        "SCRAM-SHA-256-PLUS", "SCRAM-SHA-512", "SCRAM-SHA-512-PLUS", "SCRAM-SHA3-512",
        "SCRAM-SHA3-512-PLUS", "XOAUTH2", "OAUTHBEARER", "ANONYMOUS", "EXTERNAL",
      ]
    case .dovecotLMTP, .aiosmtpdLMTP, .practiceLMTP: []
    }
  }

  /// What it offers to everyone besides, whose answers the program leaves to the person.
  var mechanismsByHand: [String] { self == .dovecot ? ["DIGEST-MD5"] : [] }

  /// The options and the target for `ehlo connect`, for a login by this mechanism.
  func arguments(_ servers: Servers, mechanism: String? = nil) -> String {
    var words: [String] = []
    if !isPractice { words += ["--ca-file", servers.authority] }
    if mechanism == "EXTERNAL" {
      let certificate = servers.clientCertificate
      words += ["--client-cert", certificate, "--client-key", certificate]
      // Exim wants the address that stands in the certificate.
      words += ["--user", isPractice ? servers.user : "\(servers.user)@example.test"]
    } else if !mechanisms.isEmpty {
      words += ["--user", servers.user]
    }
    if self == .postfixProxied {
      words += ["--proxy-header", "'v1 TCP4 192.0.2.1 127.0.0.1 40118 25'"]
    }
    return (words + [target(servers)]).joined(separator: " ")
  }

  private func target(_ servers: Servers) -> String {
    switch self {
    case .postfix: "submission://localhost:\(servers.postfix.submissionPort)"
    case .exim: "submission://localhost:\(servers.exim.port)"
    case .openSMTPD: "submission://localhost:\(servers.openSMTPD.port)"
    case .dovecot: "submission://localhost:\(servers.dovecot.submissionPort)"
    case .dovecotLMTP: "lmtp://localhost:\(servers.dovecot.lmtpPort)"
    case .aiosmtpd: "submission://localhost:\(servers.aiosmtpd.submissionPort)"
    case .aiosmtpdLMTP: "lmtp+unix:\(servers.aiosmtpd.lmtpPath)"
    case .practice: "practice:"
    case .practiceLMTP: "practice:lmtp"
    case .practiceRelay: "practice:on-demand-relay"
    case .postfixProxied: "localhost:\(servers.postfix.proxiedPort)"
    }
  }

  /// What the login is computed from.
  func password(_ servers: Servers, mechanism: String? = nil) -> String {
    if isPractice { return "practice" }
    let isToken = self == .dovecot && mechanism?.contains("OAUTH") == true
    return isToken ? servers.dovecot.token : servers.password
  }

  /// What ETRN may name here: Exim knows only queues by `#`.
  var queue: String { self == .exim ? "#branch" : domain }

  /// Whether bob has a message with a text in it; nil where he has not. What the practice server
  /// holds is on a page of the program alone.
  func hasDelivered(_ text: String, _ servers: Servers) throws -> Bool? {
    switch self {
    case .postfix, .dovecot, .postfixProxied: servers.postfix.mailbox(of: "bob").holds(text)
    case .exim: servers.exim.mailbox(of: "bob").holds(text)
    case .openSMTPD: servers.openSMTPD.mailbox.holds(text)
    case .dovecotLMTP: servers.dovecot.mailbox(of: "bob").holds(text)
    case .aiosmtpd, .aiosmtpdLMTP:
      try servers.aiosmtpd.messages().contains { message in
        String(decoding: message.content, as: UTF8.self).contains(text)
          && message.to == ["bob@example.test"]
      } ? true : nil
    case .practice, .practiceLMTP, .practiceRelay: nil
    }
  }
}
