import SMTPCore

/// What a reply code means at the greeting, at the introduction, at TLS and at the login. Rows
/// for certain states stand before the row for all of them.
extension English {
  static let sessionSenses: [ReplySense] = [
    .init(
      220, .greeting, "The server greets you and is ready.",
      "Introduce yourself with EHLO and your host name."),
    .init(
      421, .greeting, "The server has no time for you now and hangs up.",
      "Connect again in some minutes, with fewer connections at once."),
    .init(
      450, .greeting, "The server does not want you now; often the DNS lacks your address.",
      "Wait, and check that your address has a name in the DNS."),
    .init(
      521, .greeting, "This host is no mail server; it only answers to say so.",
      "Look for another server of the domain.", retry: .never),
    .init(
      550, .greeting, "The server does not want to talk to your address.",
      "Ask its operator, or look your address up in the block lists."),
    .init(
      554, .greeting, "There is no mail service for you here.",
      "Send QUIT; everything else will get a 503."),
    .init(
      503, .anyCommand, in: [.rejected], "The server has turned you away; only QUIT is left.",
      "Send QUIT."),
    .init(
      521, .anyCommand, in: [.rejected], "It is as the greeting said: this host takes no mail.",
      "Send QUIT, or just hang up.", retry: .never),
    .init(
      554, .anyCommand, in: [.tls], "The server finds the encryption too weak and does no more.",
      "Connect again with a better version of TLS."),

    .init(
      250, .ehlo, in: [.mail, .rcpt, .bdat, .bdatFailed],
      "The server greets you anew, and has dropped the message that was open.",
      "Begin anew with MAIL; TLS and your login stay."),
    .init(
      250, .ehlo, "The server knows your name now and lists what it can do.",
      "Go on with STARTTLS or AUTH if they are listed, else with MAIL."),
    .init(
      250, .helo, in: [.mail, .rcpt, .bdat, .bdatFailed],
      "HELO began the session anew: the open message is dropped, the extensions are gone.",
      "Begin anew with MAIL, without parameters."),
    .init(
      250, .helo, "The server knows your name now; without EHLO you get no extensions.",
      "Go on with MAIL."),
    .init(
      250, .lhlo, "The LMTP server knows your name now and lists what it can do.",
      "Go on with MAIL."),
    .init(
      450, .ehlo, "The server does not accept your name for now, perhaps for want of a DNS record.",
      "Check that the DNS knows the name that you gave."),
    .init(
      500, .ehlo, "The server does not know EHLO: it is old, or speaks LMTP; nothing is lost yet.",
      "Say HELO instead, or LHLO where it is LMTP.",
      retry: .notNeeded),
    .init(
      500, .lhlo, "The server does not speak LMTP.", "Say EHLO instead.", retry: .notNeeded),
    .init(
      500, .helo, "The server knows no HELO: it may be no mail server at all.",
      "Check host and port; an LMTP server wants LHLO.", retry: .corrected),
    .init(
      502, .lhlo, "This server has no LMTP, or not on this port.", "Say EHLO.",
      retry: .notNeeded),
    .init(
      501, .lhlo, "The server does not take what stands behind LHLO for a host name.",
      "Give the full name of your host."),
    .init(
      504, .lhlo, "The LMTP server wants a full host name.", "Give it with its domain."),
    .init(
      550, .lhlo, "The LMTP server takes nothing from a host of your name.",
      "Give the name that its operator has allowed."),
    .init(
      501, .ehlo, "The server does not take what stands behind EHLO for a host name.",
      "Give your full host name, or your address in brackets: [192.0.2.1]."),
    .init(
      501, .helo, "The server does not take what stands behind HELO for a host name.",
      "Give your full host name."),
    .init(
      502, .ehlo, "The server has EHLO switched off.", "Say HELO instead.", retry: .notNeeded),
    .init(
      504, .ehlo, "The server wants your full host name, with a domain.",
      "Give it a name such as mail.example.org."),
    .init(
      504, .helo, "The server wants a full host name behind HELO, with a domain.",
      "Give it a name with at least one dot, such as mail.example.org."),
    .init(
      550, .ehlo, "The server refuses to talk to a host of your name.",
      "Give the name that the DNS has for your address."),
    .init(
      550, .helo, "The server refuses to serve a host of the name that you gave.",
      "Give your real host name."),

    .init(
      220, .starttls, "The server is ready for TLS; the handshake is next.",
      "Send nothing in clear text any more; after the handshake, say EHLO again."),
    .init(
      454, .starttls, "TLS is out of order at the server; the line stays unencrypted.",
      "Try again later, or decide whether to go on in clear text."),
    .init(
      500, .starttls, "The server does not know STARTTLS; the line stays in clear text.",
      "Look for it in the EHLO list, or take another server."),
    .init(
      501, .starttls, "STARTTLS takes no argument, and you gave it one.", "Send it alone."),
    .init(
      502, .starttls, "The server does not offer TLS here.",
      "Decide whether to go on in clear text."),
    .init(
      503, .starttls, in: [.mail, .rcpt, .bdat], "TLS cannot start while a message is open.",
      "Send RSET first, or finish the message."),
    .init(
      503, .starttls, in: [.greeted], "TLS can start only after EHLO.", "Send EHLO first."),
    .init(
      503, .starttls, "TLS is on already, or cannot start now.",
      "If the line is encrypted, go on; else look at the EHLO list."),
    .init(
      554, .starttls, "The server will not start TLS, perhaps since it runs already.",
      "If the line is encrypted, go on."),
    .init(
      220, .xAnonymousTLS, "The Exchange server is ready for its own kind of TLS.",
      "Let the handshake begin."),
    .init(
      220, .xclient, "The server took the client's data and starts as with a new connection.",
      "Say EHLO again."),

    .init(
      334, .challengeResponse, "The login is not over: the server wants one more line."),
    .init(334, .auth, "The login begins: the server waits for your line in base64."),
    .init(334, .xExps, "The Exchange server waits for your next token."),
    .init(
      421, .auth, "The server breaks off the login and hangs up.",
      "Connect again later; many failed logins look like this too."),
    .init(
      454, .auth, "The server cannot check logins right now.",
      "Wait, and do not ask for the password again: nobody looked at it."),
    .init(
      500, .challengeResponse, "Your line of the login is too long for the server.",
      "Use a shorter token or another mechanism."),
    .init(
      500, .auth, "The server does not know AUTH, or your line is too long for it.",
      "Look for AUTH in the EHLO list."),
    .init(
      501, .challengeResponse, "The login ended: you sent a lone *, or what was no good base64.",
      "Start again with AUTH."),
    .init(
      501, .cancellation, "You broke off the login, and the server agrees.",
      "Start again with AUTH, or go on without.", retry: .notNeeded),
    .init(
      501, .auth, "The server cannot read what stands behind AUTH.",
      "Give a mechanism and, if you like, a first answer in base64."),
    .init(502, .auth, "The server offers no login here.", "Look for another port, such as 587."),
    .init(
      503, .auth, in: [.readyAuth], "You are logged in already.", "Go on with MAIL.",
      retry: .notNeeded),
    .init(
      503, .auth, in: [.mail, .rcpt, .bdat], "You cannot log in while a message is open.",
      "Send RSET first."),
    .init(
      503, .auth, in: [.greeted, .tls], "The server wants EHLO before the login.",
      "Send EHLO, then AUTH again."),
    .init(
      503, .auth, "A login is not possible at this point.",
      "Send EHLO first; one login is enough, and none goes inside a message."),
    .init(
      504, .auth, "The server does not offer this login mechanism.",
      "Take one from the AUTH line of the EHLO list."),
    .init(
      530, .auth, "The server takes no login before TLS.", "Send STARTTLS, then EHLO, then AUTH."),
    .init(
      535, .auth, "The server refuses your user name or your password.",
      "Check both; you may try again in this session."),
    .init(
      538, .auth, "The server allows this login mechanism only over TLS.",
      "Send STARTTLS, then EHLO, then AUTH."),
  ]
}
