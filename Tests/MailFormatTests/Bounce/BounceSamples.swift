/// Bounces as servers write them.
enum BounceSamples {
  static let postfix = #"""
    From MAILER-DAEMON  Sun Nov 22 10:00:00 2026
    Return-Path: <>
    Received: by mail.example.net (Postfix) id 5A6B; Sun, 22 Nov 2026 10:00:00 +0000 (UTC)
    From: MAILER-DAEMON@mail.example.net (Mail Delivery System)
    Subject: Undelivered Mail Returned to Sender
    To: alice@example.net
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status;
    	boundary="4F1A.1/mail.example.net"
    Content-Transfer-Encoding: 8bit

    This is a MIME-encapsulated message.

    --4F1A.1/mail.example.net
    Content-Description: Notification
    Content-Type: text/plain; charset=utf-8

    This is the mail system at host mail.example.net.

    I'm sorry to have to inform you that your message could not
    be delivered to one or more recipients.

    <bob@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1
        <bob@example.org>: Recipient address rejected: User unknown (in reply to
        RCPT TO command)

    <carol@example.com>: Host or domain name not found. Name service error for
        name=example.com type=AAAA: Host not found

    --4F1A.1/mail.example.net
    Content-Description: Delivery report
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.example.net
    X-Postfix-Queue-ID: 4F1A2B3C4D
    X-Postfix-Sender: rfc822; alice@example.net
    Arrival-Date: Sun, 22 Nov 2026 09:59:58 +0000 (UTC)

    Final-Recipient: rfc822; bob@example.org
    Original-Recipient: rfc822;bob@example.org
    Action: failed
    Status: 5.1.1
    Remote-MTA: dns; mx.example.org
    Diagnostic-Code: smtp; 550 5.1.1 <bob@example.org>: Recipient address rejected:
        User unknown

    Final-Recipient: rfc822; carol@example.com
    Action: failed
    Status: 5.4.4
    Diagnostic-Code: X-Postfix; Host or domain name not found. Name service error
        for name=example.com type=AAAA: Host not found

    --4F1A.1/mail.example.net
    Content-Description: Undelivered Message
    Content-Type: message/rfc822

    From: alice@example.net
    Subject: 550 5.7.1 is no reply here

    Hello
    --4F1A.1/mail.example.net--
    """#

  static let delayed = #"""
    From: MAILER-DAEMON@mail.example.net
    Subject: Delayed Mail (still being retried)
    Auto-Submitted: auto-replied
    Content-Type: multipart/report; report-type=delivery-status; boundary=b1

    --b1
    Content-Type: text/plain; charset=us-ascii
    Content-Transfer-Encoding: base64

    VGhpcyBpcyB0aGUgbWFpbCBzeXN0ZW0gYXQgaG9zdCBtYWlsLmV4YW1wbGUubmV0LgoKVEhJUyBJ
    UyBBIFdBUk5JTkcgT05MWS4KCjxib2JAZXhhbXBsZS5vcmc+OiBjb25uZWN0IHRvIG14LmV4YW1w
    bGUub3JnWzE5Mi4wLjIuMV06MjU6IENvbm5lY3Rpb24gdGltZWQgb3V0Cg==

    --b1
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.example.net

    Final-Recipient: rfc822; bob@example.org
    Action: delayed
    Status: 4.4.1
    Diagnostic-Code: X-Postfix; connect to mx.example.org[192.0.2.1]:25: Connection
        timed out
    Will-Retry-Until: Fri, 27 Nov 2026 10:00:00 +0000 (UTC)
    --b1--
    """#

  static let international = #"""
    From: postmaster@example.net
    Received: from x
    Subject: Rejected
    Content-Type: multipart/mixed; boundary="outer"

    --outer
    Content-Type: multipart/report; report-type=delivery-status; boundary="inner"

    --inner
    Content-Type: text/plain

    It did not work.
    --inner
    Content-Type: message/global-delivery-status
    Content-Transfer-Encoding: quoted-printable

    Reporting-MTA: dns; mail.example.net

    Final-Recipient: utf-8; b=C3=B6b@example.org
    Action: failed
    Status: 5.6.7
    Remote-MTA: dns; mx.example.org
    Diagnostic-Code: smtp; 553 5.6.7 SMTPUTF8 is =
    needed
    --inner--
    --outer--
    """#

  static let exim = #"""
    Return-path: <>
    From: Mail Delivery System <Mailer-Daemon@mail.example.net>
    To: alice@example.net
    Subject: Mail delivery failed: returning message to sender

    This message was created automatically by mail delivery software.

    A message that you sent could not be delivered to one or more of its
    recipients. This is a permanent error. The following address(es) failed:

      bob@example.org
        host mx.example.org [192.0.2.1]
        SMTP error from remote mail server after RCPT TO:<bob@example.org>:
        550-5.1.1 No such user
        550 5.1.1 here
      carol@example.com
        all relevant MX records point to non-existent hosts

    ------ This is a copy of the message, including all the headers. ------
    """#

  static let sendmail = #"""
    The original message was received at Sun, 22 Nov 2026 10:00:00 GMT
    from pc [198.51.100.7]

       ----- The following addresses had permanent fatal errors -----
    <bob@example.org>
        (reason: 550 5.1.1 <bob@example.org>: User unknown)

       ----- Transcript of session follows -----
    ... while talking to mx.example.org.:
    >>> RCPT To:<bob@example.org>
    <<< 550-5.1.1 <bob@example.org>: User unknown
    <<< 550 5.1.1 in this house
    550 5.1.1 <bob@example.org>... User unknown
    >>> DATA
    <<< 503 5.0.0 Need RCPT (recipient)
    """#

  static let sendmailWaits = #"""
       ----- Transcript of session follows -----
    <bob@example.org>... Deferred: Connection timed out with mx.example.org.
    451 4.4.1 reply: read error from mx.example.org.
    Warning: message still undelivered after 4 hours
    Will keep trying until message is 5 days old
    """#

  static let qmail = #"""
    Hi. This is the qmail-send program at mail.example.net.
    I'm afraid I wasn't able to deliver your message to the following addresses.

    <bob@example.org>:
    192.0.2.1 does not like recipient.
    Remote host said: 550 5.1.1 No such user
    Giving up on 192.0.2.1.

    <carol@example.com>:
    Sorry, I couldn't find any host named example.com. (#5.1.2)

    --- Below this line is a copy of the message.
    """#

  static let exchange = #"""
    mx.example.org rejected your message to the following email addresses:

    bob@example.org<mailto:bob@example.org>

    Diagnostic information for administrators:

    Generating server: EX1.example.net

    bob@example.org
    mx.example.org
    Remote Server returned '550 5.1.1 <bob@example.org>: User unknown'

    carol@example.net
    #550 5.1.1 RESOLVER.ADR.RecipientNotFound; not found ##

    Original message headers:
    """#

  static let gmail = #"""
    ** Address not found **

    Your message wasn't delivered to bob@example.org because the address couldn't be found.

    The response from the remote server was:
    550 5.1.1 <bob@example.org>: Recipient address rejected: User unknown
    """#

  static let oldGmail = #"""
    Delivery to the following recipient failed permanently:

         bob@example.org

    Technical details of permanent failure:
    Google tried to deliver your message, but it was rejected by the server for the recipient domain example.org by mx.example.org. [192.0.2.1].

    The error that the other server returned was:
    552 5.2.2 Over quota
    """#
}
