import Testing

@testable import SMTPCore

/// Whole replies as they come over the wire, and texts that only look like them.
struct ProviderReplyTests {
  /// The lines of a reply, what it answers, and the row that knows it.
  static let known: [([String], Occasion?, String)] = [
    (
      [
        "550-5.7.26 This mail has been blocked because the sender is unauthenticated.",
        "550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.",
        "550 5.7.26 https://support.google.com/mail/answer/81126 a1-2.3 - gsmtp",
      ], .endOfData, "gmail-unauthenticated"
    ),
    (
      [
        "550-5.7.26 Unauthenticated email from example.org is not accepted due to",
        "550-5.7.26 domain's DMARC policy. Please contact the administrator of",
        "550 5.7.26 example.org domain. - gsmtp",
      ], .endOfData, "gmail-dmarc"
    ),
    (
      [
        "550-5.1.1 The email account that you tried to reach does not exist. Please",
        "550 5.1.1 try double-checking the recipient's email address - gsmtp",
      ], .command(.rcpt), "gmail-no-user"
    ),
    (
      ["452-4.2.2 The recipient's inbox is out of storage space.", "452 4.2.2 x - gsmtp"],
      .command(.rcpt), "gmail-full"
    ),
    (
      [
        "535-5.7.8 Username and Password not accepted. For more information, go to",
        "535 5.7.8 https://support.google.com/mail/?p=BadCredentials 4 - gsmtp",
      ],
      .challengeResponse, "gmail-password"
    ),
    (
      ["421 4.7.0 Try again later, closing connection. (EHLO) 5si - gsmtp"], .command(.ehlo),
      "gmail-later"
    ),
    (["550 5.7.1 rejected by rule x1 - gcdp"], .endOfData, "gmail-rule"),
    (
      [
        "451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP "
          + "reputation. (S775) [x.prod.protection.outlook.com]"
      ], .command(.mail),
      "exchange-reputation"
    ),
    (
      ["550 5.4.1 Recipient address rejected: Access denied. [x.eop-EUR01.prod.outlook.com]"],
      .command(.rcpt), "exchange-unknown"
    ),
    (
      [
        "550 5.7.509 Access denied, sending domain example.org does not pass DMARC verification "
          + "and has a DMARC policy of reject."
      ], .endOfData, "exchange-dmarc"
    ),
    (
      ["550 5.4.310 DNS domain nowhere.example does not exist [Message=InfoDomainNonexistent]"],
      nil, "exchange-no-domain"
    ),
    (
      [
        "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume "
          + "or user complaints - 4.16.55.1"
      ], .command(.mail), "yahoo-volume"
    ),
    (
      ["554 delivery error: dd This user doesn't have a yahoo.com account (x@yahoo.com) [0]"],
      .endOfData, "yahoo-no-user"
    ),
    (
      [
        "554 5.7.1 Your message was rejected due to example.org's DMARC policy. See "
          + "https://support.apple.com/HT204137 for info"
      ], .endOfData, "icloud-dmarc"
    ),
    (["250 2.0.0 Ok: queued as 4Xyz12AbC"], .endOfData, "queued"),
    (
      ["554 5.7.1 <bob@example.com>: Relay access denied"], .command(.rcpt), "postfix-relay"
    ),
    (
      [
        "550 5.1.1 <bob@example.com>: Recipient address rejected: User unknown in local recipient "
          + "table"
      ], .command(.rcpt), "postfix-no-user"
    ),
    (
      [
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using bl.example.net; "
          + "https://example.net/?ip=192.0.2.1"
      ], .command(.rcpt), "postfix-listed"
    ),
    (
      [
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; "
          + "https://www.spamhaus.org/query/ip/192.0.2.1"
      ], .command(.rcpt), "spamhaus-listed"
    ),
    (
      [
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org; "
          + "Error: open resolver; https://www.spamhaus.org/returnc/pub/192.0.2.53/"
      ],
      .command(.rcpt), "spamhaus-resolver"
    ),
    (["250 Accepted"], .command(.rcpt), "recipient-accepted"),
    (["250 OK id=1tABcd-000000001Xy-2Z3A"], .endOfData, "exim-queued"),
    (
      ["550-Verification failed for <a@example.org>", "550 Sender verify failed"],
      .command(.rcpt), "exim-sender"
    ),
    (["554 SMTP synchronization error"], .greeting, "exim-synchronization"),
    (
      ["250 2.0.0 4ABCdefG012345 Message accepted for delivery"], .endOfData,
      "accepted-for-delivery"
    ),
    (["550 5.7.1 <bob@example.com>... Relaying denied"], .command(.rcpt), "relaying"),
    (
      [
        "450 4.2.0 <bob@example.com>: Recipient address rejected: Greylisted, see "
          + "http://postgrey.schweikert.ch/help/example.com.html"
      ], .command(.rcpt), "greylisted"
    ),
    (
      ["556 5.1.10 <bob@null.example>: Recipient domain does not accept mail"],
      .command(.rcpt), "null-mx"
    ),
    (["521 host.example does not accept mail"], .greeting, "no-service"),
    (
      ["454 4.7.0 Too many login attempts, please try again later"], .command(.auth), "logins"
    ),
    (
      ["454 4.7.0 Too many login attempts, please try again later. a1-2.3 - gsmtp"],
      .command(.auth), "gmail-logins"
    ),
    (
      ["553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"],
      .command(.rcpt), "relaying"
    ),
    (["550 5.7.1 relaying denied"], .command(.rcpt), "relaying"),
    (
      ["550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain"], .command(.rcpt),
      "relaying"
    ),
    (
      ["554 5.2.252 SendAsDenied; scan@a.example not allowed to send as b@a.example; STOREDRV"],
      .endOfData, "exchange-send-as"
    ),
    (
      ["550 5.7.60 SMTP; Client does not have permissions to send as this sender"],
      .endOfData, "send-as"
    ),
    (["502 5.7.0 Please authenticate first"], .command(.mail), "login-wanted"),
    (
      [
        "550-Please turn on SMTP Authentication in your mail client.",
        "550 pc.example.net [192.0.2.1]:4321 is not permitted to relay through this server",
      ], .command(.rcpt), "login-wanted"
    ),
    (
      ["550 5.1.8 Access denied, bad outbound sender AS(42004)"], .endOfData,
      "exchange-bad-sender"
    ),
    (
      [
        "550 5.7.515 Access denied, sending domain a.example does not meet the required "
          + "authentication level."
      ], .endOfData, "exchange-authentication"
    ),
    (
      ["432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded"], .endOfData,
      "exchange-client-threads"
    ),
    (
      ["432 4.3.2 Concurrent connections limit exceeded. [Hostname=a.example]"], .greeting,
      "exchange-client-threads"
    ),
    (["421 Too many concurrent SMTP connections"], .greeting, "connections"),
    (
      ["421 Too many concurrent SMTP connections from this IP address; please try again later."],
      .greeting, "connections"
    ),
    (
      ["421 Too many concurrent SMTP connections; please try again later."], .greeting,
      "exim-busy"
    ),
    (
      ["554 Message rejected: Email address is not verified."], .endOfData, "unverified"
    ),
    (
      ["550-Verification failed for <a@b.example>", "550 No such person"], .command(.rcpt),
      "exim-sender"
    ),
    (
      ["550 rejected because 192.0.2.1 is in a black list at bl.example.org"], .command(.rcpt),
      "listed"
    ),
    (["550 SPF FAIL"], .command(.mail), "spf"),
    (["550 5.7.1 DKIM verification failed"], .endOfData, "dkim"),
    (["550 5.7.1 DMARC failure for a.example"], .endOfData, "dmarc"),
    (["550 High probability of spam"], .endOfData, "spam"),
    (
      ["554 Message not allowed - [PH01] Email not accepted for policy reasons."], .endOfData,
      "yahoo-phishing"
    ),
  ]

  @Test(arguments: known)
  func wholeReplyIsRecognised(_ lines: [String], _ occasion: Occasion?, _ id: String) throws {
    let reply = Self.reply(lines)
    let code = try #require(reply.code)
    let row = ProviderReply.row(
      for: code, enhanced: reply.enhanced, ReplyText(reply), on: occasion)
    #expect(row?.id == id)
    // The same where it was pasted from a log.
    let pasted = ReplyText(lines.joined(separator: "\r\n").utf8)
    #expect(ProviderReply.row(for: code, enhanced: reply.enhanced, pasted, on: occasion)?.id == id)
  }

  /// Replies that no provider may be made responsible for.
  static let nobodys: [([String], Occasion?)] = [
    (["451 4.7.1 Try again later"], .command(.rcpt)),
    (["421 4.7.0 Try again later, closing connection"], nil),
    (["452 4.2.2 Mailbox over quota"], .command(.rcpt)),
    (["550 5.1.1 <bob@example.org> not listed in Public Name & Address Book"], .command(.rcpt)),
    (["550 5.7.1 Message rejected by the marblehead filter"], .endOfData),
    (["554 5.7.1 <bob@example.org>: Recipient address rejected: Access denied"], .command(.rcpt)),
    (["535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6"], .challengeResponse),
    (["535 5.7.0 authentication failed for alice"], .challengeResponse),
    (["530 5.7.0 Authentication required"], .command(.mail)),
    (["550 5.7.1 banned sender"], .command(.mail)),
    (["550 5.7.1 relaying denied"], .command(.rcpt)),
    (["550 5.7.1 Email authentication required"], .endOfData),
    (["550 5.7.1 requires all senders to authenticate"], nil),
    (["250 2.0.0 Ok: queued as 5A"], .command(.noop)),
    (["250 Accepted for delivery"], .endOfData),
    (["250 2.1.5 Accepted"], .command(.mail)),
    (["250 OK"], .command(.rcpt)),
    (["250 2.0.0 OK"], .endOfData),
    (["354 Go ahead"], .command(.data)),
    (["452 4.3.1 Insufficient storage"], .command(.mail)),
    (["550 5.2.1 receiving mail"], .command(.rcpt)),
    (["550"], nil), (["550 "], nil), (["550 5.7.1"], nil),
  ]

  @Test(arguments: nobodys)
  func nobodyIsNamedWithoutReason(_ lines: [String], _ occasion: Occasion?) throws {
    let reply = Self.reply(lines)
    let code = try #require(reply.code)
    let text = ReplyText(reply)
    let row = ProviderReply.row(for: code, enhanced: reply.enhanced, text, on: occasion)
    #expect(row?.provider == nil, "\(row?.id ?? "")")
    #expect(
      ProviderReply.author(of: code, enhanced: reply.enhanced, text, on: occasion) == nil)
  }

  @Test func markTellsTheAuthorOfAnyReply() {
    let reply = Self.reply(["250 2.1.0 OK 5b1f - gsmtp"])
    let text = ReplyText(reply)
    #expect(ProviderReply.row(for: 250, enhanced: reply.enhanced, text) == nil)
    #expect(ProviderReply.author(of: 250, enhanced: reply.enhanced, text) == .gmail)
  }

  @Test(.timeLimit(.minutes(1))) func textOfAnyLengthIsReadInBounds() {
    let octets = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0..<20 {
      #expect(ProviderReply.row(for: 550, enhanced: nil, ReplyText(octets)) == nil)
    }
    #expect(ReplyText(octets).octets.count <= 4_096)
  }

  private static func reply(_ lines: [String]) -> Reply {
    let lines = lines.map { text in
      ReplyLine(WireLine(octets: Array(text.utf8), length: text.utf8.count + 2, ending: .crlf))
    }
    return Reply(lines: lines, code: lines.last?.code)
  }
}
