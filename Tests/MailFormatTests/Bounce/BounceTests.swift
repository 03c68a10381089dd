import Foundation
import SMTPCore
import Testing

@testable import MailFormat

/// Bounces in all forms, with what they tell.
@Suite struct BounceTests {
  static let samples: [(String, [String])] = [
    (
      BounceSamples.postfix,
      [
        "Postfix failed peer rcpt 550 5.1.1 bob@example.org mx.example.org",
        "Postfix failed reporter lookup - 5.4.4 carol@example.com -",
      ]
    ),
    (
      BounceSamples.delayed,
      ["Postfix delayed reporter connect - 4.4.1 bob@example.org mx.example.org[192.0.2.1]:25"]
    ),
    (BounceSamples.international, ["- failed peer - 553 5.6.7 böb@example.org mx.example.org"]),
    (
      BounceSamples.exim,
      [
        "Exim failed peer rcpt 550 5.1.1 bob@example.org mx.example.org [192.0.2.1]",
        "Exim failed reporter lookup - - carol@example.com -",
      ]
    ),
    (
      BounceSamples.sendmail,
      ["Sendmail failed peer rcpt 550 5.1.1 bob@example.org mx.example.org."]
    ),
    (BounceSamples.sendmailWaits, ["Sendmail delayed reporter - 451 4.4.1 - -"]),
    (
      BounceSamples.qmail,
      [
        "qmail failed peer rcpt 550 5.1.1 bob@example.org 192.0.2.1",
        "qmail failed reporter lookup - 5.1.2 carol@example.com -",
      ]
    ),
    (
      BounceSamples.exchange,
      [
        "Exchange failed peer - 550 5.1.1 bob@example.org mx.example.org",
        "Exchange failed reporter - 550 5.1.1 carol@example.net -",
      ]
    ),
    (BounceSamples.gmail, ["Gmail failed peer - 550 5.1.1 bob@example.org -"]),
    (
      BounceSamples.oldGmail,
      ["Gmail failed peer - 552 5.2.2 bob@example.org mx.example.org. [192.0.2.1]"]
    ),
  ]

  @Test(arguments: samples) func aBounceIsRead(_ text: String, _ expected: [String]) throws {
    let octets = Array(text.utf8)
    let bounce = try #require(Bounce(octets))
    #expect(bounce.notices.map(\.summary) == expected)
    #expect(bounce.omitted == 0)
    #expect(Bounce.isLikely(octets))
    let onTheWire = Array(text.replacing("\n", with: "\r\n").utf8)
    #expect(Bounce(onTheWire) == bounce)
  }

  @Test func theFactsOfTheReportAreKept() throws {
    let notice = try #require(Bounce(Array(BounceSamples.postfix.utf8))?.notices.first)
    #expect(notice.reporter == Array("mail.example.net".utf8))
    #expect(notice.queueID == Array("4F1A2B3C4D".utf8))
    #expect(
      notice.reply?.text
        == Array("<bob@example.org>: Recipient address rejected: User unknown".utf8))
    let waiting = try #require(Bounce(Array(BounceSamples.delayed.utf8))?.notices.first)
    #expect(waiting.retryUntil == Array("Fri, 27 Nov 2026 10:00:00 +0000 (UTC)".utf8))
  }

  /// Somebody copied the fields alone.
  @Test func aReportWithoutItsMessageIsRead() throws {
    let fields = BounceSamples.postfix.components(
      from: "Reporting-MTA", to: "--4F1A.1/mail.example")
    let bounce = try #require(Bounce(Array(fields.utf8)))
    #expect(
      bounce.notices.map(\.recipient)
        == ["bob@example.org", "carol@example.com"].map {
          Array($0.utf8)
        })
    let one = "Final-Recipient: rfc822; b@x\nAction: relayed\nStatus: 2.1.9\n"
    #expect(Bounce(Array(one.utf8))?.notices.map(\.outcome) == [.relayed])
  }

  @Test(arguments: [
    ("failed", DeliveryOutcome.failed), ("Delayed (for now)", .delayed), ("DELIVERED", .delivered),
    ("relayed", .relayed), ("expanded", .expanded), ("turnedAway", .failed), ("", .failed),
  ])
  func theActionDecides(_ action: String, _ expected: DeliveryOutcome) throws {
    let text =
      "Final-Recipient: rfc822; b@x\nAction: \(action)\nStatus: 5.0.0\nRemote-MTA: dns; y\n"
    #expect(Bounce(Array(text.utf8))?.notices.first?.outcome == expected)
  }

  @Test func aBounceThatWasForwardedIsRead() throws {
    let text = """
      From: alice@example.net
      Subject: what is this?
      Content-Type: multipart/mixed; boundary=f

      --f

      Please help.
      --f
      Content-Type: message/rfc822

      \(BounceSamples.exim)
      --f--
      """
    #expect(Bounce(Array(text.utf8))?.notices.count == 2)
  }

  @Test func manyRecipientsAreCounted() throws {
    let block = "Final-Recipient: rfc822; b@x\nAction: failed\nStatus: 5.1.1\n\n"
    let text = "Reporting-MTA: dns; x\n\n" + String(repeating: block, count: 1_234)
    let bounce = try #require(Bounce(Array(text.utf8)))
    #expect(bounce.notices.count == 1_000 && bounce.omitted == 234)
  }

  @Test(arguments: [
    "", "\n", "Hello", "From: a@b\nTo: c@d\nSubject: hello\n\nHow are you?\n",
    "Content-Type: multipart/report; boundary=\"\"\n\n--\n",
    "Content-Type: multipart/report; boundary=x\n\n--x--\n--x\nAction\n",
    "Action failed: nobody came", "This is the mail system at host x.\n\n<bob@x\n",
    "Hi. This is the qmail-send program at x.\n<bob@x>:\n", "Remote Server returned '",
    "   ----- Transcript of session follows -----\n<<<\n<<< 250 ok\n>>>\n",
  ])
  func whatIsNoBounceIsNone(_ text: String) { #expect(Bounce(Array(text.utf8)) == nil) }

  /// Whatever pieces it comes in.
  @Test(arguments: [1, 3, 5, 1_000]) func messagesOfAnMboxAreParted(_ size: Int) {
    let text =
      "From a\nA: 1\n\nFrom here\r\n\r\nFrom b\nB: 2\n" + String(repeating: "x", count: 9_000)
    let octets = Array((text + "From c\n\nFrom d").utf8)
    var mbox = Mbox()
    var messages: [Mbox.Numbered] = []
    for start in stride(from: 0, to: octets.count, by: size) {
      var rest = octets[start..<min(start + size, octets.count)]
      while let message = mbox.next(in: &rest) { messages.append(message) }
    }
    while let last = mbox.end() { messages.append(last) }
    #expect(messages.map(\.line) == [1, 4, 6, 10])
    let isWhole = messages.flatMap(\.octets) == octets
    #expect(isWhole)
    #expect(Mbox.isLikely(octets) && !Mbox.isLikely(Array("Frob".utf8)))
  }

  /// Bounces whose writer is not known by its words, and what they tell.
  static let plain: [(String, [String])] = [
    (
      "Hi!\n\nbob@example.com: 550 5.1.1 <bob@example.com>: User\n  unknown\n\nBelow is a copy of it",
      ["- failed unknown - 550 5.1.1 bob@example.com -"]
    ),
    (
      "Sorry.\n\n<bob@example.com>:\n554: 5.7.1 <bob@example.com>: Relay access denied\n",
      ["- failed unknown - 554 5.7.1 bob@example.com -"]
    ),
    (
      ">>> bob@example.com (after RCPT TO): 552 5.2.2 over quota\n\n>>> c@d.example: 451 later",
      [
        "- failed unknown - 552 5.2.2 bob@example.com -",
        "- delayed unknown - 451 - c@d.example -",
      ]
    ),
    ("bob@example.com\n#550 5.1.1 nobody ##", ["- failed unknown - 550 5.1.1 bob@example.com -"]),
    ("550 5.1.1 nobody is named", []), ("bob@example.com: 250 ok\n2.0.0 ok\n200 people", []),
    ("-- Original message\nbob@example.com: 550 no", []),
  ]

  @Test(arguments: plain) func whatIsWrittenPlainlyIsRead(_ text: String, _ expected: [String]) {
    for sender in ["MAILER-DAEMON@x.example", "Postmaster <postmaster@x.example>"] {
      let octets = Array("From: \(sender)\nSubject: failed\n\n\(text)\n".utf8)
      #expect(Bounce(octets)?.notices.map(\.summary) ?? [] == expected)
    }
    // Anybody else may write of such things.
    #expect(Bounce(Array("From: alice@x.example\nSubject: hi\n\n\(text)\n".utf8)) == nil)
  }

  /// A header, and whether an enhanced code alone is believed behind it: postmasters write of codes.
  @Test(arguments: [
    ("From: MAILER-DAEMON@x.example\nSubject: failed", true),
    ("Return-Path: <>\nFrom: postmaster@x.example\nSubject: failed", true),
    ("From: postmaster@x.example\nAuto-Submitted: auto-replied (failure)\nSubject: failed", true),
    ("From: postmaster@x.example\nAuto-Submitted: no\nSubject: failed", false),
    ("From: Mail Delivery System <postmaster@x.example>\nSubject: Re: your question", false),
    ("Return-Path: <alice@x.example>\nFrom: postmaster@x.example\nSubject: hi", false),
  ])
  func aBareCodeIsReadWhereNoPersonWrote(_ header: String, _ isRead: Bool) {
    let octets = Array("\(header)\n\nbob@example.com\n\n5.1.1 no such account\n".utf8)
    let expected = isRead ? ["- failed unknown - - 5.1.1 bob@example.com -"] : []
    #expect(Bounce(octets)?.notices.map(\.summary) ?? [] == expected)
  }

  @Test func aPipelineOfSendmailIsToldByItsRecipients() throws {
    let text = """
         ----- Transcript of session follows -----
      ... while talking to mx.example.com.:
      >>> DATA
      <<< 550 5.1.1 <bob@example.com>... User unknown
      550 5.1.1 <bob@example.com>... User unknown
      <<< 503 5.0.0 Need RCPT (recipient)
      """
    let notices = try #require(Bounce(Array(text.utf8))?.notices)
    #expect(notices.map { $0.reply?.code } == [550] && notices.first?.stage == .rcpt)
  }

  @Test func textInHTMLIsRead() throws {
    let html = """
      Subject: Undeliverable
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      <html><!--><!-- a@b.example > 550 5.7.1 hidden --><head><style>p { x: <y> }</style></head>
      <body><p>Your message to <a href=3D"x">b@c</a>
      couldn&#39;t be delivered.</p><p><b>Generating server:</b> a.example</p>
      <p>b@c.example<br>Remote Server returned '550 5.1.1 no &lt;b&gt; &amp; co'</p>
      """
    let notice = try #require(Bounce(Array(html.utf8))?.notices.first)
    #expect(notice.reply?.code == 550 && notice.recipient == Array("b@c.example".utf8))
    #expect(notice.reply?.text == Array("no <b> & co".utf8))
  }
}

extension String {
  /// The part from one mark up to another.
  fileprivate func components(from start: String, to end: String) -> String {
    guard let first = range(of: start), let last = self[first.lowerBound...].range(of: end) else {
      return ""
    }
    return String(self[first.lowerBound..<last.lowerBound])
  }
}
