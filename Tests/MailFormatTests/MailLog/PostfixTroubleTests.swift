import SMTPCore
import Testing

@testable import MailFormat

/// Lines of Postfix's client about one host of several, and others that name no recipient.
@Suite struct PostfixTroubleTests {
  static let head = "Nov 22 10:00:00 mail postfix/smtp[1]: 4F1A2B3C4D: "

  static let lines: [(String, String)] = [
    (
      "host mx[192.0.2.3] said: 451 4.3.0 try later (in reply to RCPT TO command)",
      "Postfix delayed peer rcpt 451 4.3.0 - mx[192.0.2.3]"
    ),
    (
      "host mx[192.0.2.3] refused to talk to me: 554 5.7.1 blocked",
      "Postfix delayed peer greeting 554 5.7.1 - mx[192.0.2.3]"
    ),
    (
      "lost connection with mx[192.0.2.3] while receiving the initial server greeting",
      "Postfix delayed reporter greeting - - - mx[192.0.2.3]"
    ),
    (
      "conversation with mx[192.0.2.3] timed out while sending RCPT TO",
      "Postfix delayed reporter rcpt - - - mx[192.0.2.3]"
    ),
    (
      "TLS is required, but was not offered by host mx[192.0.2.3]",
      "Postfix delayed reporter tls - - - mx[192.0.2.3]"
    ),
    (
      "connect to mx[2001:db8::1]:25: Network is unreachable",
      "Postfix delayed reporter connect - - - mx[2001:db8::1]:25"
    ),
    ("from=<a@b>, status=expired, returned to sender", "Postfix failed reporter queue - - - -"),
    (
      "to=<c@d>, relay=none, dsn=5.1.0, status=bounced (Domain d does not accept mail (nullMX))",
      "Postfix failed reporter - - 5.1.10 c@d -"
    ),
  ]

  @Test(arguments: lines) func aLineIsRead(_ line: String, _ expected: String) throws {
    let notice = try #require(MailLog.notice(in: Array((Self.head + line).utf8)))
    #expect(notice.summary == expected)
    #expect(notice.queueID == Array("4F1A2B3C4D".utf8))
  }

  /// As journalctl writes it with `-o json`.
  @Test(arguments: lines) func aJournalsObjectIsRead(_ line: String, _ expected: String) throws {
    let fields = [
      #""__CURSOR":"s=1;i=2""#, #""PRIORITY":6"#, #""X":null"#, #""L":["a","b"]"#, #""L2":[1, 2]"#,
      #""_HOSTNAME":"mail""#, #""SYSLOG_IDENTIFIER":"postfix\/smtp""#,
      #""MESSAGE":"4F1A2B3C4D: "# + line.replacing("<", with: #"\u003c"#) + "\"",
    ]
    for order in [fields, fields.reversed()] {
      let text = "{" + order.joined(separator: ", ") + "}"
      let notice = try #require(MailLog.notice(in: Array(text.utf8)), "\(text)")
      #expect(notice.summary == expected && notice.reporter == Array("mail".utf8))
      for end in 0..<text.utf8.count { _ = MailLog.notice(in: Array(text.utf8.prefix(end))) }
    }
  }

  /// Text that is none is written as a list of octets.
  @Test(arguments: lines) func aListOfOctetsIsRead(_ line: String, _ expected: String) throws {
    let octets = Array("4F1A2B3C4D: \(line)".utf8).map { "\($0)" }.joined(separator: ", ")
    let text = #"{"MESSAGE":[\#(octets)],"SYSLOG_IDENTIFIER":"postfix/smtp"}"#
    let notice = try #require(MailLog.notice(in: Array(text.utf8)))
    #expect(notice.summary == expected)
  }

  /// A value as JSON writes it, and the text that it is; nil where it is none.
  @Test(
    arguments: [
      (#""\u00e9\u20AC""#, "é€"), (#""\ud83d\ude00!""#, "\u{1F600}!"),
      (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ude00x""#, "\u{FFFD}x"),
      (#""\ud83d""#, "\u{FFFD}"), (#""\u+041""#, "\u{FFFD}+041"), (#""\u41""#, "\u{FFFD}41"),
      ("[104, 105,10,33]", "hi !"), ("[195,169]", "é"), ("[]", nil), ("[256]", nil),
      ("[+1]", nil), ("[1,]", nil), (#"["a"]"#, nil), ("[1", nil),
    ] as [(String, String?)])
  func aValueOfTheJournalIsRead(_ value: String, _ expected: String?) {
    let line = JournalLine(Array(#"{"MESSAGE":\#(value)}"#.utf8)[...])
    #expect(line?.message == expected.map { Array($0.utf8) })
  }

  @Test(arguments: [
    "Nov 22 10:00:00 mail postfix/smtp[1]: connect to subsystem private/scache",
    "connect to the server: it is down", "lost connection with reality", "host a said: hello",
    "{\"MESSAGE\":\"hello\",\"SYSLOG_IDENTIFIER\":\"postfix/smtp\"}", "{", "{}", "{\"a\"",
    "{\"MESSAGE\":\"4F1A2B3C4D: host x[1] said: 450 no\",\"SYSLOG_IDENTIFIER\":\"sshd\"}",
  ])
  func whatTellsNothingIsPassedOver(_ line: String) {
    #expect(MailLog.notice(in: Array(line.utf8)) == nil)
  }

  /// What the server asked last is logged in base64.
  @Test(arguments: [
    ("UGFzc3dvcmQ6", "UGFzc3dvcmQ6 = \"Password:\""), ("authentication failure", nil),
    ("VXNlcm5hbWU6", "VXNlcm5hbWU6 = \"Username:\""), ("cGFzc3dvcmQx", nil),
    ("UGFzc3dvcmQ6, sasl_username=info", "UGFzc3dvcmQ6 = \"Password:\", sasl_username=info"),
  ])
  func aQuestionIsDecoded(_ reason: String, _ expected: String?) throws {
    let line =
      "Nov 22 10:00:00 mail postfix/smtpd[1]: warning: unknown[203.0.113.4]: SASL LOGIN "
      + "authentication failed: " + reason
    let notice = try #require(MailLog.notice(in: Array(line.utf8)))
    #expect(notice.reason == Array((expected ?? reason).utf8))
  }
}
