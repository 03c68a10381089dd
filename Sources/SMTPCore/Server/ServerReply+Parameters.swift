/// What the server says about parameters of MAIL and RCPT.
extension ServerReply {
  /// `keyword` is shown if it is short; its grammar is letters, digits and hyphens.
  static func unknownParameter(_ keyword: String, _ verb: Verb) -> ServerReply {
    keyword.utf8.count <= 40
      ? ServerReply(555, 5, 4, "\(verb.rawValue) takes no parameter \(keyword) here")
      : ServerReply(555, 5, 4, "\(verb.rawValue) takes no such parameter here")
  }

  static func repeatedParameter(_ keyword: String) -> ServerReply {
    ServerReply(501, 5, detail(of: keyword), "\(keyword) may stand there once only")
  }

  /// The value of a parameter is none, or there is one where none belongs.
  static func badValue(of keyword: String) -> ServerReply {
    let rule = rules.first { $0.keyword == keyword }?.rule ?? "takes another value"
    return ServerReply(501, 5, detail(of: keyword), "\(keyword) \(rule)")
  }

  static let binaryNotOffered = ServerReply(504, 5, 4, "BINARYMIME is not offered here")

  static func deadlineTooShort(limit: Int) -> ServerReply {
    ServerReply(555, 5, 4, "With R a message gets \(limit) seconds at least: BY=\(limit);R")
  }

  static func heldTooLong(_ scenario: Scenario) -> ServerReply {
    ServerReply(
      501, 5, 4,
      "I hold a message for \(scenario.longestHold) seconds, and until "
        + "\(scenario.latestRelease), at most")
  }

  static let heldTwice = ServerReply(501, 5, 4, "HOLDFOR and HOLDUNTIL rule each other out")
  static let trackedWithoutName = ServerReply(
    501, 5, 4, "MTRK needs ENVID, the name to track the message by")

  /// The classes of solicitation are named, so that a machine can read them (RFC 3865 §2.3).
  static func unwantedSolicitation(_ scenario: Scenario) -> ServerReply {
    ServerReply(550, 7, 1, "Not wanted here: SOLICIT=\(scenario.unwantedSolicitation)")
  }

  /// RFC 6710 §3 has a code of its own.
  private static func detail(of keyword: String) -> Int { keyword == "MT-PRIORITY" ? 2 : 4 }

  private static let rules: [(keyword: String, rule: String)] = [
    ("SIZE", "takes a number of octets: SIZE=1024"),
    ("BODY", "is 7BIT, 8BITMIME or BINARYMIME"),
    ("SMTPUTF8", "stands without a value"),
    ("AUTH", "takes a mailbox as xtext, or <>"),
    ("RET", "is FULL or HDRS"),
    ("ENVID", "takes at most 100 characters of xtext"),
    ("NOTIFY", "is NEVER, or some of SUCCESS,FAILURE,DELAY"),
    ("ORCPT", "takes a type and an address as xtext: ORCPT=rfc822;bob@practice.test"),
    ("REQUIRETLS", "stands without a value"),
    ("MT-PRIORITY", "is a number from -9 to 9"),
    ("BY", "takes seconds and N or R, and T to trace; with R they are above 0: BY=120;R"),
    ("HOLDFOR", "takes seconds: HOLDFOR=3600"),
    ("HOLDUNTIL", "takes a moment in UTC: HOLDUNTIL=2026-12-24T18:00:00Z"),
    ("RRVS", "takes a moment, and C or R: RRVS=2026-11-21T19:27:16Z;C"),
    ("SOLICIT", "takes words with commas between them: SOLICIT=org.example:ADV"),
    ("MTRK", "takes a hash in base64, and perhaps seconds: MTRK=jZ6vXQAA:86400"),
  ]
}
