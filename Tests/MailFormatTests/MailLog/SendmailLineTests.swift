import SMTPCore
import Testing

@testable import MailFormat

/// Lines as Sendmail logs them, with what they tell.
@Suite struct SendmailLineTests {
  static let id = "6AMA0001234567"

  static let samples: [(String, String)] = [
    (
      "to=<bob@example.org>, delay=00:00:02, xdelay=00:00:02, mailer=esmtp, pri=121000, "
        + "relay=mx.example.org. [192.0.2.1], dsn=5.1.1, reply=550 5.1.1 <bob@example.org>... User "
        + "unknown, stat=User unknown",
      "Sendmail failed peer - 550 5.1.1 bob@example.org mx.example.org. [192.0.2.1]"
    ),
    (
      "to=<bob@example.org>, delay=00:00:02, mailer=esmtp, relay=mx.example.org. [192.0.2.1], "
        + "dsn=5.1.1, stat=User unknown",
      "Sendmail failed peer rcpt - 5.1.1 bob@example.org mx.example.org. [192.0.2.1]"
    ),
    (
      "to=<bob@example.org>, mailer=esmtp, relay=mx.example.org. [192.0.2.1], dsn=4.3.0, "
        + "stat=Deferred: 451 4.7.1 Greylisted, come back",
      "Sendmail delayed peer - 451 4.7.1 bob@example.org mx.example.org. [192.0.2.1]"
    ),
    (
      "to=<bob@example.org>, mailer=esmtp, relay=mx.example.org., dsn=5.0.0, "
        + "stat=Service unavailable",
      "Sendmail failed peer - - 5.0.0 bob@example.org mx.example.org."
    ),
    (
      "to=<bob@example.org>, mailer=esmtp, relay=mx.example.org., dsn=4.0.0, "
        + "stat=Deferred: Connection timed out with mx.example.org.",
      "Sendmail delayed reporter connect - 4.0.0 bob@example.org mx.example.org."
    ),
    (
      "to=bob@nowhere.example, mailer=esmtp, dsn=5.1.2, stat=Host unknown (Name server: x: host "
        + "not found)",
      "Sendmail failed reporter lookup - 5.1.2 bob@nowhere.example -"
    ),
    (
      "to=<bob@example.org>, mailer=esmtp, relay=mx.example.org. [192.0.2.1], dsn=2.0.0, "
        + "stat=Sent (ok 1 queued)",
      "Sendmail delivered reporter endOfData - 2.0.0 bob@example.org mx.example.org. [192.0.2.1]"
    ),
    (
      "to=<bob@example.org>, mailer=local, relay=local, dsn=2.0.0, stat=Sent",
      "Sendmail delivered reporter mailbox - 2.0.0 bob@example.org -"
    ),
    (
      "ruleset=check_rcpt, arg1=<bob@example.org>, relay=pc [198.51.100.7] (may be forged), "
        + "reject=550 5.7.1 <bob@example.org>... Relaying denied",
      "Sendmail turnedAway reporter rcpt 550 5.7.1 bob@example.org pc [198.51.100.7] (may be forged)"
    ),
    (
      "ruleset=check_relay, arg1=pc, arg2=198.51.100.7, relay=pc [198.51.100.7], reject=554 5.7.1 "
        + "Rejected",
      "Sendmail turnedAway reporter greeting 554 5.7.1 - pc [198.51.100.7]"
    ),
    (
      "Milter: to=<bob@example.org>, reject=451 4.7.1 Please try again later",
      "Sendmail turnedAway reporter rcpt 451 4.7.1 bob@example.org -"
    ),
    (
      "Milter: data, reject=550 5.7.1 Spam",
      "Sendmail turnedAway reporter endOfData 550 5.7.1 - -"
    ),
  ]

  @Test(arguments: samples, ["sendmail", "sm-mta", "sm-msp-queue"])
  func aLineIsRead(_ sample: (String, String), _ program: String) throws {
    let line = "Nov 22 10:00:00 mail \(program)[77]: \(Self.id): \(sample.0)"
    let notice = try #require(MailLog.notice(in: Array(line.utf8)))
    #expect(notice.summary == sample.1)
    #expect(notice.queueID == Array(Self.id.utf8))
  }

  @Test(arguments: [
    "Nov 22 10:00:00 mail sm-mta[7]: \(id): from=<a@b>, size=3, class=0, relay=pc [198.51.100.7]",
    "Nov 22 10:00:00 mail sm-mta[7]: \(id): lost input channel from pc [198.51.100.7]",
    "ruleset=", "ruleset=check_rcpt, reject", "Milter: ",
  ])
  func whatTellsNothingIsPassedOver(_ line: String) {
    #expect(MailLog.notice(in: Array(line.utf8)) == nil)
  }
}
