import SMTPCore
import Testing

@testable import MailFormat

/// Lines as Postfix logs them, with what they tell.
@Suite struct PostfixLineTests {
  static let prefix = "Nov 22 10:00:00 mail postfix/smtp[1234]: "
  static let bob = "4F1A2B3C4D: to=<bob@example.org>, "

  static let deliveries: [(String, String)] = [
    (
      "relay=mx.example.org[192.0.2.1]:25, delay=1.2, delays=0.1/0/0.5/0.6, dsn=5.1.1, "
        + "status=bounced (host mx.example.org[192.0.2.1] said: 550 5.1.1 <bob@example.org>: "
        + "Recipient address rejected: User unknown (in reply to RCPT TO command))",
      "Postfix failed peer rcpt 550 5.1.1 bob@example.org mx.example.org[192.0.2.1]"
    ),
    (
      "relay=mx.example.org[192.0.2.1]:25, delay=3, delays=0.1/0/1/2, dsn=5.7.26, status=bounced "
        + "(host mx.example.org[192.0.2.1] said: 550-5.7.26 This mail is unauthenticated. "
        + "550-5.7.26 See the page. 550 5.7.26 x1 - gsmtp (in reply to end of DATA command))",
      "Postfix failed peer endOfData 550 5.7.26 bob@example.org mx.example.org[192.0.2.1]"
    ),
    (
      "relay=none, delay=30, delays=0.1/0/30/0, dsn=4.4.1, status=deferred "
        + "(connect to mx.example.org[192.0.2.1]:25: Connection timed out)",
      "Postfix delayed reporter connect - 4.4.1 bob@example.org mx.example.org[192.0.2.1]:25"
    ),
    (
      "relay=none, delay=3, delays=1/0/2/0, dsn=4.7.0, status=deferred (delivery temporarily "
        + "suspended: host mx.example.org[192.0.2.1] refused to talk to me: 421 4.7.0 Busy)",
      "Postfix delayed peer greeting 421 4.7.0 bob@example.org mx.example.org[192.0.2.1]"
    ),
    (
      "relay=mx.example.org[192.0.2.1]:25, delay=9, delays=1/0/2/6, dsn=4.4.2, status=deferred "
        + "(lost connection with mx.example.org[192.0.2.1] while sending message body)",
      "Postfix delayed reporter endOfData - 4.4.2 bob@example.org mx.example.org[192.0.2.1]"
    ),
    (
      "relay=mx.example.org[192.0.2.1]:25, delay=300, dsn=4.4.2, status=deferred (conversation "
        + "with mx.example.org[192.0.2.1] timed out while receiving the initial server greeting)",
      "Postfix delayed reporter greeting - 4.4.2 bob@example.org mx.example.org[192.0.2.1]"
    ),
    (
      "relay=none, delay=1, dsn=5.4.4, status=bounced (Host or domain name not found. Name service "
        + "error for name=example.org type=AAAA: Host not found)",
      "Postfix failed reporter lookup - 5.4.4 bob@example.org -"
    ),
    (
      "relay=mx.example.org[192.0.2.1]:25, delay=1, dsn=4.7.4, status=deferred "
        + "(TLS is required, but was not offered by host mx.example.org[192.0.2.1])",
      "Postfix delayed reporter tls - 4.7.4 bob@example.org mx.example.org[192.0.2.1]:25"
    ),
    (
      "relay=smart.example.net[192.0.2.9]:587, delay=1, dsn=4.7.8, status=deferred (SASL "
        + "authentication failed; server smart.example.net[192.0.2.9] said: 535 5.7.8 Wrong)",
      "Postfix delayed peer login 535 5.7.8 bob@example.org smart.example.net[192.0.2.9]"
    ),
    (
      "relay=local, delay=0.1, delays=0.1/0/0/0, dsn=5.1.1, status=bounced (unknown user: \"bob\")",
      "Postfix failed reporter mailbox - 5.1.1 bob@example.org -"
    ),
    (
      "relay=mx.example.org[192.0.2.1]:25, delay=1, dsn=2.0.0, status=sent "
        + "(250 2.0.0 Ok: queued as 5A6B)",
      "Postfix delivered peer endOfData 250 2.0.0 bob@example.org mx.example.org[192.0.2.1]:25"
    ),
    (
      "relay=local, delay=1, dsn=2.0.0, status=sent (delivered to mailbox)",
      "Postfix delivered reporter mailbox - 2.0.0 bob@example.org -"
    ),
    (
      "orig_to=<b@example.org>, relay=private/dovecot-lmtp, delay=1, dsn=5.2.2, status=bounced "
        + "(host mail[private/dovecot-lmtp] said: 552 5.2.2 <bob@example.org> Quota exceeded "
        + "(mailbox for user is full) (in reply to end of DATA command))",
      "Postfix failed peer endOfData 552 5.2.2 bob@example.org mail[private/dovecot-lmtp]"
    ),
  ]

  @Test(arguments: deliveries)
  func aDeliveryIsRead(_ line: String, _ expected: String) throws {
    let text = Self.bob + line
    let notice = try #require(MailLog.notice(in: Array((Self.prefix + text).utf8)))
    #expect(notice.summary == expected)
    #expect(notice.reporter == Array("mail".utf8))
    #expect(notice.queueID == Array("4F1A2B3C4D".utf8))
    let bare = try #require(MailLog.notice(in: Array(text.utf8)))
    #expect(bare.summary == expected)
  }

  static let refusals: [(String, String)] = [
    (
      "smtpd[1]: NOQUEUE: reject: RCPT from unknown[198.51.100.7]: 554 5.7.1 <bob@example.org>: "
        + "Relay access denied; from=<a@example.net> to=<bob@example.org> proto=ESMTP helo=<pc>",
      "Postfix turnedAway reporter rcpt 554 5.7.1 bob@example.org unknown[198.51.100.7]"
    ),
    (
      "submission/smtpd[1]: NOQUEUE: reject: MAIL from pc[198.51.100.7]: 530 5.7.0 Must issue a "
        + "STARTTLS command first; from=<a@example.net> proto=ESMTP helo=<pc>",
      "Postfix turnedAway reporter mail 530 5.7.0 - pc[198.51.100.7]"
    ),
    (
      "postscreen[1]: NOQUEUE: reject: RCPT from [198.51.100.7]:4321: 550 5.7.1 Service "
        + "unavailable; client [198.51.100.7] blocked using zen.example; from=<>, "
        + "to=<bob@example.org>, proto=ESMTP, helo=<x>",
      "Postfix turnedAway reporter rcpt 550 5.7.1 bob@example.org [198.51.100.7]:4321"
    ),
    (
      "smtpd[1]: 5A6B7C8D9E: milter-reject: END-OF-MESSAGE from pc[198.51.100.7]: 5.7.1 Spam; "
        + "from=<a@example.net> to=<bob@example.org> proto=ESMTP helo=<pc>",
      "Postfix turnedAway reporter endOfData - 5.7.1 bob@example.org pc[198.51.100.7]"
    ),
    (
      "cleanup[1]: 5A6B7C8D9E: reject: header Subject: from here from pc[198.51.100.7]; "
        + "from=<a@example.net> to=<bob@example.org> proto=ESMTP helo=<pc>: 5.7.1 No such subject",
      "Postfix turnedAway reporter endOfData - 5.7.1 bob@example.org pc[198.51.100.7]"
    ),
    (
      "smtpd[1]: NOQUEUE: reject: CONNECT from unknown[198.51.100.7]: 554 5.7.1 <unknown>: Client "
        + "host rejected: Access denied; proto=SMTP",
      "Postfix turnedAway reporter greeting 554 5.7.1 - unknown[198.51.100.7]"
    ),
  ]

  @Test func aFailedLoginIsRead() throws {
    let line =
      "Nov 22 10:00:00 mail postfix/submission/smtpd[1]: warning: unknown[203.0.113.4]: SASL "
      + "LOGIN authentication failed: UGFzc3dvcmQ6"
    #expect(
      MailLog.notice(in: Array(line.utf8))?.summary
        == "Postfix turnedAway reporter login - - - unknown[203.0.113.4]")
  }

  @Test(arguments: refusals)
  func aRefusedClientIsRead(_ line: String, _ expected: String) throws {
    let notice = try #require(
      MailLog.notice(in: Array("2026-11-22T10:00:00.123456+01:00 mail postfix/\(line)".utf8)))
    #expect(notice.summary == expected)
    #expect(notice.reporter == Array("mail".utf8))
  }

  static let prefixes = [
    "Nov 22 10:00:00 mail postfix/smtp[1]: ", "Nov  2 10:00:00 mail postfix/smtp[1]: ",
    "2026-11-22T10:00:00+0100 mail postfix/smtp[1]: ",
    "<22>Nov 22 10:00:00 mail postfix/smtp[1]: ",
    "<22>1 2026-11-22T10:00:00.003Z mail postfix/smtp 1 - - ",
    "<22>1 2026-11-22T10:00:00Z mail postfix/smtp 1 ID1 [x@1 a=\"b\"] \u{FEFF}",
    "Nov 22 10:00:00.123 mail out/smtp[1]: ", "2026 Nov 22 10:00:00 mail postfix-b/lmtp[1]: ",
  ]

  @Test(arguments: prefixes) func thePrefixIsLeftOut(_ prefix: String) throws {
    let line = prefix + Self.bob + "relay=local, dsn=5.2.2, status=bounced (full)"
    let notice = try #require(MailLog.notice(in: Array(line.utf8)))
    #expect(notice.summary == "Postfix failed reporter mailbox - 5.2.2 bob@example.org -")
    #expect(notice.reporter == Array("mail".utf8))
  }

  /// The codes of the further lines are no text.
  @Test func aReplyOfSeveralLinesIsJoined() throws {
    let notice = try #require(
      MailLog.notice(in: Array((Self.prefix + Self.bob + Self.deliveries[1].0).utf8)))
    #expect(
      notice.reply?.text
        == Array("This mail is unauthenticated. See the page. x1 - gsmtp".utf8))
  }

  static let silent = [
    "Nov 22 10:00:00 mail postfix/smtpd[1]: connect from unknown[198.51.100.7]",
    "Nov 22 10:00:00 mail postfix/qmgr[1]: 4F1A2B3C4D: from=<a@b>, size=3, nrcpt=1 (queue active)",
    "Nov 22 10:00:00 mail postfix/qmgr[1]: 4F1A2B3C4D: removed",
    "Nov 22 10:00:00 mail dovecot: imap-login: 4F1A2B3C4D: to=<a>, status=sent (250 ok)",
    "Nov 22 10:00:00 mail postfix/smtp[1]: 4F1A2B3C4D: to=<a@b>, status=",
    "to=<", "4F1A2B3C4D: to=", "", "<22>1 ", "<22>", "NOQUEUE: reject: ",
  ]

  @Test(arguments: silent) func whatTellsNothingIsPassedOver(_ line: String) {
    #expect(MailLog.notice(in: Array(line.utf8)) == nil)
  }
}
