/// The session that the tests hold with real servers: STARTTLS, a login, two recipients of whom one
/// is refused, a message with dots at the start of lines, RSET and QUIT.
struct WholeSession: Sendable {
  enum Login: String, CaseIterable, Sendable {
    /// `:auth plain`, the password from EHLO_PASSWORD.
    case computedFromVariable
    /// `:auth login`, the password from a file.
    case computedFromFile
    /// `AUTH LOGIN` and its two answers.
    case byHand
  }

  let login: Login
  let secret: Secret
  /// Makes this message unlike any other.
  let mark = "mark-\(UInt64.random(in: 0...UInt64.max))"

  /// The message as its reader shall see it.
  var message: [String] {
    [
      "Date: Sat, 21 Nov 2026 12:00:00 +0000",
      "From: <alice@example.test>",
      "To: <bob@example.test>",
      "Message-ID: <\(mark)@example.test>",
      "Subject: Grüße",
      "",
      ".starts with a dot",
      ".",
      "..",
      "\tand ends with blanks  ",
      "",
    ]
  }

  /// The wire lines, for `run`: dots doubled by hand.
  var script: String {
    lines(message.map { $0.hasPrefix(".") ? "." + $0 : $0 })
  }

  /// What a person types in line mode, where dots are doubled by the program.
  ///
  /// A lone dot ends the message there, so that its text cannot have one.
  var typed: String { lines(typedMessage) }

  /// The message without its lone dot.
  var typedMessage: [String] { message.filter { $0 != "." } }

  /// How the exchanges are to go, as `ShownSession.exchanges` tells them.
  var exchanges: [String] {
    let login =
      switch login {
      case .computedFromVariable:
        ["AUTH PLAIN [secret, \(secret.plain.count + 13) octets] 235"]
      case .computedFromFile, .byHand:
        ["AUTH LOGIN 334", "challenge-response 334", "challenge-response 235"]
      }
    return ["EHLO me.example 250", "STARTTLS 220", "EHLO me.example 250"] + login + [
      "MAIL FROM:<alice@example.test> BODY=8BITMIME 250",
      "RCPT TO:<bob@example.test> 250",
      "RCPT TO:<nobody@example.test> 550",
      "DATA 354", "message 250", "RSET 250", "QUIT 221",
    ]
  }

  /// The program with its target and options, and the password where this login finds it.
  func program(
    _ arguments: [String], server port: Int, authority: String, home: TemporaryFolder
  ) throws -> Program {
    var options = ["--ca-file", authority]
    var environment: [String: String] = [:]
    switch login {
    case .computedFromVariable:
      options += ["--user", secret.user]
      environment["EHLO_PASSWORD"] = secret.password
    case .computedFromFile:
      try home.write("\(secret.password)\nnot the password\n", to: "password")
      options += ["--user", secret.user, "--password-file", "password"]
    case .byHand:
      break
    }
    var program = try Program.ehlo(
      arguments.prefix(1) + options
        + arguments.dropFirst().map {
          $0 == "TARGET" ? "smtp://localhost:\(port)" : $0
        }, home: home)
    program.environment.merge(environment) { _, new in new }
    return program
  }

  private func lines(_ message: [String]) -> String {
    let login =
      switch login {
      case .computedFromVariable: [":auth plain"]
      case .computedFromFile: [":auth login"]
      case .byHand: ["AUTH LOGIN", secret.encodedUser, secret.encoded]
      }
    let lines =
      ["EHLO me.example", ":tls", "EHLO me.example"] + login + [
        "MAIL FROM:<alice@example.test> BODY=8BITMIME",
        "RCPT TO:<bob@example.test>",
        "RCPT TO:<nobody@example.test>",
        "DATA",
      ] + message + [".", "RSET", "QUIT"]
    return lines.map { $0 + "\n" }.joined()
  }
}
