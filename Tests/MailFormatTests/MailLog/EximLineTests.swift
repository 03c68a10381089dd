import SMTPCore
import Testing

@testable import MailFormat

/// Lines as Exim writes them to its main log, with what they tell.
@Suite struct EximLineTests {
  static let samples: [(String, String)] = [
    (
      "** bob@example.org R=dnslookup T=remote_smtp H=mx.example.org [192.0.2.1] "
        + "X=TLS1.3:ECDHE:256 CV=yes DN=\"/CN=mx: y\": SMTP error from remote mail server after "
        + "RCPT TO:<bob@example.org>: 550 5.1.1 No such user",
      "Exim failed peer rcpt 550 5.1.1 bob@example.org mx.example.org [192.0.2.1]"
    ),
    (
      "** bob@example.org F=<a@example.net> R=dnslookup T=remote_smtp: SMTP error from remote mail "
        + "server after end of data: host mx.example.org [192.0.2.1]: 554 Spam",
      "Exim failed peer endOfData 554 - bob@example.org mx.example.org [192.0.2.1]"
    ),
    (
      "== bob@example.org R=dnslookup T=remote_smtp defer (-44) H=mx.example.org [192.0.2.1]: SMTP "
        + "error from remote mail server after RCPT TO:<bob@example.org>: 451 4.7.1 Greylisted",
      "Exim delayed peer rcpt 451 4.7.1 bob@example.org mx.example.org [192.0.2.1]"
    ),
    (
      "== bob@example.org R=dnslookup T=remote_smtp H=mx.example.org [192.0.2.1] defer (-44): SMTP "
        + "error from remote mail server after pipelined MAIL FROM:<a@b> SIZE=12: 452 Full",
      "Exim delayed peer mail 452 - bob@example.org mx.example.org [192.0.2.1]"
    ),
    (
      "== bob@example.org R=dnslookup T=remote_smtp defer (110): Connection timed out",
      "Exim delayed reporter connect - - bob@example.org -"
    ),
    (
      "== bob@example.org R=dnslookup T=remote_smtp defer (110): Connection timed out "
        + "H=mx.example.org [192.0.2.1]",
      "Exim delayed reporter connect - - bob@example.org mx.example.org [192.0.2.1]"
    ),
    (
      "== bob@example.org R=r T=t defer (110): Connection timed out H=mx.example.org, it seems",
      "Exim delayed reporter connect - - bob@example.org -"
    ),
    (
      "== bob@example.org R=dnslookup T=remote_smtp defer (-53): retry time not reached for any host",
      "Exim delayed reporter - - - bob@example.org -"
    ),
    (
      "** bob@example.org R=dnslookup T=remote_smtp: retry timeout exceeded",
      "Exim failed reporter queue - - bob@example.org -"
    ),
    (
      "bob@example.org: retry timeout exceeded", "Exim failed reporter queue - - bob@example.org -"
    ),
    (
      "** bob@example.org: Unrouteable address", "Exim failed reporter - - - bob@example.org -"
    ),
    (
      "** bob@nowhere.example R=dnslookup: all relevant MX records point to non-existent hosts",
      "Exim failed reporter lookup - - bob@nowhere.example -"
    ),
    (
      "=> bob@example.org R=dnslookup T=remote_smtp H=mx.example.org [192.0.2.1]:25 X=TLS1.3 CV=no "
        + "C=\"250 2.0.0 Ok: queued as \\\"5A\\\"\"",
      "Exim delivered peer endOfData 250 2.0.0 bob@example.org mx.example.org [192.0.2.1]"
    ),
    (
      "=> bob@example.org R=r T=remote_smtp H=mx [192.0.2.1] X=TLS1.3 CV=yes K "
        + "C=\"250- 800 byte chunk\\n250 2.0.0 OK\"",
      "Exim delivered peer endOfData 250 - bob@example.org mx [192.0.2.1]"
    ),
    (
      "=> bob <bob@example.org> R=localuser T=local_delivery",
      "Exim delivered reporter mailbox - - bob@example.org -"
    ),
    (
      "-> carol@example.org <bob@example.org> R=r T=remote_smtp H=mx [2001:db8::1] C=\"250 OK\"",
      "Exim delivered peer endOfData 250 - carol@example.org mx [2001:db8::1]"
    ),
    (
      "H=mx.example.org [192.0.2.1] Connection refused",
      "Exim delayed reporter connect - - - mx.example.org [192.0.2.1]"
    ),
    (
      "** bob@example.org R=r T=t H=mx [192.0.2.1]: SMTP error from remote mail server after initial "
        + "connection: 554 5.7.1 Go away",
      "Exim failed peer greeting 554 5.7.1 bob@example.org mx [192.0.2.1]"
    ),
  ]

  @Test(
    arguments: ["1abcde-000001-AB", "1abcde-00000000001-AB12"], samples)
  func aDeliveryIsRead(_ id: String, _ sample: (String, String)) throws {
    for time in ["2026-11-22 10:00:00 ", "2026-11-22 10:00:00.123 +0100 [77] "] {
      let line = time + id + " " + sample.0
      let notice = try #require(MailLog.notice(in: Array(line.utf8)), "\(line)")
      #expect(notice.summary == sample.1)
      #expect(notice.queueID == Array(id.utf8))
    }
    let logged = "Nov 22 10:00:00 mail exim[5]: \(id) \(sample.0)"
    #expect(MailLog.notice(in: Array(logged.utf8))?.summary == sample.1)
  }

  static let refusals: [(String, String, Bool)] = [
    (
      "H=(pc) [198.51.100.7]:4321 I=[192.0.2.5]:25 F=<a@example.net> rejected RCPT "
        + "<bob@example.org>: relay not permitted",
      "Exim turnedAway reporter rcpt - - bob@example.org (pc) [198.51.100.7]", false
    ),
    (
      "H=pc.example.net (pc) [198.51.100.7] F=<a@example.net> temporarily rejected RCPT "
        + "<bob@example.org>: greylisted",
      "Exim turnedAway reporter rcpt - - bob@example.org pc.example.net [198.51.100.7]", true
    ),
    (
      "H=[198.51.100.7] rejected EHLO or HELO x_y: syntactically invalid argument(s): x_y",
      "Exim turnedAway reporter hello - - - [198.51.100.7]", false
    ),
    (
      "H=pc [198.51.100.7] F=<a@b> rejected MAIL <a@b>: Sender verify failed",
      "Exim turnedAway reporter mail - - - pc [198.51.100.7]", false
    ),
    (
      "H=pc [198.51.100.7] rejected connection in \"connect\" ACL: listed",
      "Exim turnedAway reporter greeting - - - pc [198.51.100.7]", false
    ),
    (
      "SMTP protocol synchronization error (input sent without waiting for greeting): rejected "
        + "connection from H=pc [198.51.100.7] input=\"EHLO x\"",
      "Exim turnedAway reporter greeting - - - pc [198.51.100.7]", false
    ),
    (
      "SMTP protocol synchronization error (next input sent too soon: pipelining was not "
        + "advertised): rejected \"MAIL FROM:<a@b>\" H=[198.51.100.7] next input=\"RCPT\"",
      "Exim turnedAway reporter hello - - - [198.51.100.7]", false
    ),
    (
      "H=pc [198.51.100.7] F=<a@b> rejected after DATA: it is spam",
      "Exim turnedAway reporter endOfData - - - pc [198.51.100.7]", false
    ),
  ]

  @Test func linesOfAReplyAreJoined() throws {
    let line =
      "1abcde-000001-AB ** a@b R=r T=t H=mx [192.0.2.1]: SMTP error from remote mail server "
      + "after RCPT TO:<a@b>: 550-5.1.1 one\\n550 5.1.1 two"
    let notice = try #require(MailLog.notice(in: Array(line.utf8)))
    #expect(notice.reply?.text == Array("one two".utf8) && notice.enhanced?.detail == 1)
  }

  @Test func aFailedLoginIsRead() throws {
    let line =
      "2026-11-22 10:00:00 login authenticator failed for (x) [203.0.113.4]: 535 Incorrect "
      + "authentication data (set_id=info)"
    #expect(
      MailLog.notice(in: Array(line.utf8))?.summary
        == "Exim turnedAway reporter login 535 - - (x) [203.0.113.4]")
  }

  @Test(arguments: refusals)
  func aRefusedClientIsRead(_ line: String, _ expected: String, _ isTemporary: Bool) throws {
    let notice = try #require(MailLog.notice(in: Array("2026-11-22 10:00:00 \(line)".utf8)))
    #expect(notice.summary == expected)
    #expect(notice.isTemporary == isTemporary)
    #expect(!notice.reason.isEmpty)
  }

  static let silent = [
    "2026-11-22 10:00:00 1abcde-000001-AB <= a@b H=pc [198.51.100.7] P=esmtp S=800",
    "2026-11-22 10:00:00 1abcde-000001-AB Completed", "2026-11-22 10:00:00 Start queue run: pid=5",
    "2026-11-22 10:00:00", "2026-11-22 10:00:00 1abcde-000001-AB **", "1abcde-000001-AB",
    "2026-11-22 10:00:00 H=", "2026-11-22 10:00:00 H=x rejected ", "1abcde-000001-AB == ",
    "** bob@example.org R=r T=t: Unrouteable address",
  ]

  @Test(arguments: silent) func whatTellsNothingIsPassedOver(_ line: String) {
    let notice = MailLog.notice(in: Array(line.utf8))
    #expect(notice?.reply == nil && notice?.stage == nil && notice?.status == nil)
  }
}
