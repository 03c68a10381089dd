/// The servers that want something first, or have not enough of something.
extension Scenario {
  /// A server from before 1995.
  static let noESMTP: Scenario = {
    var scenario = standard
    scenario.name = "no-esmtp"
    scenario.summary = "An old server: EHLO gets 500, so say HELO."
    scenario.extensions = [.vrfy, .help]
    scenario.rules = [ScenarioRule("EHLO*", "500 Command not recognized: EHLO")]
    return scenario
  }()

  /// RFC 3207 §4: nothing but EHLO, NOOP, STARTTLS and QUIT before TLS.
  static let tlsRequired: Scenario = {
    var scenario = standard
    scenario.name = "tls-required"
    scenario.summary = "Nothing goes without TLS: say STARTTLS first."
    scenario.extensionsUnderTLS = [.auth]
    scenario.rules = ["MAIL*", "VRFY*", "EXPN*", "ETRN*", "SEND*", "SOML*", "SAML*"].map {
      ScenarioRule($0, when: .beforeTLS, "530 5.7.0 Must issue a STARTTLS command first")
    }
    return scenario
  }()

  /// A server for submission (RFC 6409 §4.3).
  static let authRequired: Scenario = {
    var scenario = standard
    scenario.name = "auth-required"
    scenario.summary = "MAIL comes behind a login: AUTH as alice, password practice."
    scenario.rules = [
      ScenarioRule("MAIL*", when: .beforeAUTH, "530 5.7.0 Authentication required")
    ]
    return scenario
  }()

  /// A server that lets strangers come twice (RFC 6647).
  static let greylisting: Scenario = {
    var scenario = standard
    scenario.name = "greylisting"
    scenario.summary = "Each recipient gets 451 the first time; name it again."
    let later = ScenarioAnswer("451 4.7.1 Greylisted: come back a little later")
    scenario.rules = [
      ScenarioRule(.command(ScenarioPattern("RCPT*")), [later, ScenarioAnswer()])
    ]
    return scenario
  }()

  static let fullMailbox: Scenario = {
    var scenario = standard
    scenario.name = "full-mailbox"
    scenario.summary = "Bob's mailbox is full (452), Carol's is over its quota (552)."
    scenario.rules = [
      ScenarioRule("RCPT TO:<bob@*", "452 4.2.2 Mailbox full"),
      ScenarioRule("RCPT TO:<carol@*", "552 5.2.2 Quota exceeded"),
    ]
    return scenario
  }()

  static let tooBig: Scenario = {
    var scenario = standard
    scenario.name = "too-big"
    scenario.summary = "It takes messages of 1,000 octets at most."
    scenario.maximumMessageOctets = 1_000
    return scenario
  }()

  static let blocklisted: Scenario = {
    var scenario = standard
    scenario.name = "blocklisted"
    scenario.summary = "Your address is on a blocklist: every recipient gets 554."
    scenario.rules = [
      ScenarioRule(
        "RCPT*",
        "554 5.7.1 Service unavailable; client host [127.0.0.1] blocked using list.practice.test")
    ]
    return scenario
  }()
}
