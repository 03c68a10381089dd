/// The servers that have a bad day, or mean harm.
extension Scenario {
  static let busy: Scenario = {
    var scenario = standard
    scenario.name = "busy"
    scenario.summary = "No time: 421 in the place of a greeting."
    scenario.rules = [
      ScenarioRule(.greeting, [ScenarioAnswer("421 4.3.2 practice.test All lines are busy")])
    ]
    return scenario
  }()

  static let slow: Scenario = {
    var scenario = standard
    scenario.name = "slow"
    scenario.summary = "Every reply takes three seconds."
    var late = ScenarioAnswer()
    late.seconds = 3
    scenario.rules = [.greeting, .command(ScenarioPattern("*")), .message].map {
      ScenarioRule($0, [late])
    }
    return scenario
  }()

  static let flaky: Scenario = {
    var scenario = standard
    scenario.name = "flaky"
    scenario.summary = "The first MAIL and the first message get 451; the third message is lost."
    let failure = ScenarioAnswer("451 4.3.0 Something went wrong here; try again")
    scenario.rules = [
      ScenarioRule(.command(ScenarioPattern("MAIL*")), [failure, ScenarioAnswer()]),
      ScenarioRule(.message, [failure, ScenarioAnswer(), .drop, ScenarioAnswer()]),
    ]
    return scenario
  }()

  /// Each reply here breaks a rule of its own.
  static let noisy: Scenario = {
    var scenario = standard
    scenario.name = "noisy"
    scenario.summary = "A server that breaks many rules; page 4 lists them."
    scenario.extensions.removeAll { $0 == .startTLS || $0 == .requireTLS }
    scenario.rules = [
      rule(.greeting, "220 ESMTP, glad to see you\n"),
      rule(
        "EHLO*",
        "250-2.0.0 practice.test\r\n250-SIZE 10485760\r\n250-SIZE 10485760\r\n"
          + "250-AUTH=LOGIN PLAIN\r\n250-AUTH PLAIN LOGIN\r\n250-STARTTLS\r\n250-Gr\u{FC}\u{DF}e\r\n"
          + "250-ENHANCEDSTATUSCODES\r\n250 PIPELINING\r\n"),
      rule("HELO*", "250-practice.test\r\n250 SIZE 10485760\r\n"),
      rule("MAIL*", "250 5.1.0 Sender noted\r\n"),
      rule("RCPT TO:<bob@*", "552 5.5.3 Too many recipients\r\n"),
      rule("RCPT*", "250-2.1.5 Recipient\r\n251 2.1.9 noted\r\n"),
      rule("DATA*", "354 2.0.0 Go on\r\n"),
      rule(.message, "250\r\n"),
      rule("NOOP*", "250 OK\r\n250 2.0.0 And once more\r\n"),
      rule("RSET*", "250 2.0 Reset\r\n"),
      rule("VRFY*", "295 Perhaps\r\n"),
      rule("HELP*", "214-2.0.0 Ask\r\n214 2.3.0 again\r\n"),
    ]
    return scenario
  }()

  /// What a client, and a terminal, must bear.
  static let hostile: Scenario = {
    var scenario = standard
    scenario.name = "hostile"
    scenario.summary = "An attacker: escape sequences, endless lines, plaintext behind STARTTLS."
    let escapes = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{1B}[1;1H\u{202E}drowssap\u{9B}31m"
    let endless = String(repeating: "A", count: 200_000)
    let lines = (1..<2_000).map { "250-LINE-\($0) of many\r\n" }.joined()
    scenario.rules = [
      rule(.greeting, "220 practice.test \(escapes)\r\n"),
      rule(
        "EHLO*", "250-practice.test \(escapes)\r\n250-STARTTLS\r\n250-X\(escapes)\r\n250 HELP\r\n"),
      rule("STARTTLS*", "220 2.0.0 Go ahead\r\n250 2.0.0 You are logged in, send all you have\r\n"),
      rule("MAIL*", "250 2.1.0 \(escapes)\r"),
      rule("RCPT*", "250 2.1.5 \0\0 \(escapes)\r\n"),
      rule("NOOP*", "250 2.0.0 \(endless)\r\n"),
      rule("HELP*", "\(lines)250 2.0.0 the end\r\n"),
      rule("VRFY*", "250-2.0.0 \(endless)\(endless)\(endless)"),
      rule(
        "RSET*", "250 2.0.0 OK\r\n421 4.0.0 practice.test closing, log in again at evil.test\r\n"),
    ]
    return scenario
  }()

  private static func rule(_ subject: ScenarioRule.Subject, _ text: String) -> ScenarioRule {
    var answer = ScenarioAnswer()
    answer.octets = Array(text.utf8)
    return ScenarioRule(subject, [answer])
  }

  private static func rule(_ pattern: String, _ text: String) -> ScenarioRule {
    rule(.command(ScenarioPattern(pattern)), text)
  }
}
