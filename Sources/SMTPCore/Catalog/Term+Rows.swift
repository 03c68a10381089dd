/// The terms, by what they are about.
extension Term {
  package static let all: [Term] = roles + addresses + fates + checks + security + wire + slips

  /// Who passes mail on, and how.
  private static let roles: [Term] = [
    .init("MUA", ["mail user agent", "mail client", "mail program"], "RFC 5598 §4.2.1"),
    .init("MSA", ["mail submission agent", "message submission agent"], "RFC 6409 §2.1"),
    .init(
      "MTA", ["mail transfer agent", "message transfer agent", "mail server"], "RFC 5598 §4.3.2"),
    .init(
      "MDA", ["mail delivery agent", "message delivery agent", "LDA", "local delivery agent"],
      "RFC 5598 §4.3.3"),
    .init("MX", ["MX record", "MX host", "mail exchanger"], "RFC 5321 §5.1"),
    .init("null MX", [], "RFC 7505"),
    .init("relay", ["relaying", "relay host", "relayhost"], "RFC 5321 §2.3.10; RFC 5321 §3.6"),
    .init("open relay", ["open relaying"], "RFC 5321 §7.9; RFC 2505 §2.1"),
    .init("smart host", ["smarthost"]),
    .init("gateway", ["mail gateway"], "RFC 5321 §3.7"),
    .init("submission", ["mail submission", "message submission"], "RFC 6409"),
    .init("SMTP", ["simple mail transfer protocol"], "RFC 5321"),
    .init("ESMTP", ["extended SMTP"], "RFC 5321 §2.2"),
    .init("LMTP", ["local mail transfer protocol"], "RFC 2033"),
    .init("ODMR", ["on demand mail relay", "mail on demand"], "RFC 2645"),
    .init("IMAP", ["IMAP4", "POP", "POP3"], "RFC 9051; RFC 1939"),
    .init("milter", ["mail filter"]),
    .init("hop", ["hops", "hop count"], "RFC 5321 §6.3"),
  ]

  /// Whom a message is from and to.
  private static let addresses: [Term] = [
    .init("envelope", ["mail envelope", "SMTP envelope"], "RFC 5321 §2.3.1"),
    .init("header", ["headers", "header section", "header field"], "RFC 5322 §2.2"),
    .init("From line", ["From header", "header From"], "RFC 5322 §3.6.2"),
    .init(
      "null sender",
      ["null reverse-path", "null return path", "empty sender", "empty reverse-path", "<>"],
      "RFC 5321 §4.5.5"),
    .init(
      "reverse-path", ["return path", "envelope sender", "envelope from", "bounce address"],
      "RFC 5321 §3.3; RFC 5321 §4.4"),
    .init("forward-path", ["envelope recipient"], "RFC 5321 §3.3"),
    .init(
      "Bcc", ["blind carbon copy", "blind copy", "BCC recipient"],
      "RFC 5322 §3.6.3; RFC 5321 §7.2"),
    .init("Cc", ["carbon copy"], "RFC 5322 §3.6.3"),
    .init("postmaster", [], "RFC 5321 §4.5.1; RFC 2142 §5"),
    .init("MAILER-DAEMON", ["mailer daemon"]),
    .init("catch-all", ["catchall"]),
    .init("alias", ["aliases", "mail alias"], "RFC 5321 §3.9.1"),
    .init("mailing list", ["list server"], "RFC 5321 §3.9.2"),
    .init("forwarding", ["mail forwarding", "forwarder"], "RFC 5321 §3.4"),
    .init("sender rewriting", ["SRS", "sender rewriting scheme"]),
    .init("VERP", ["variable envelope return path"]),
    .init("subaddress", ["subaddressing", "plus address", "plus addressing"], "RFC 5233"),
    .init("Message-ID", ["message identifier"], "RFC 5322 §3.6.4"),
    .init("message", ["mail", "email", "e-mail", "mail object"], "RFC 5321 §2.3.1"),
    .init("sender", ["originator"], "RFC 5321 §3.3; RFC 5322 §3.6.2"),
    .init("recipient", ["addressee"], "RFC 5321 §2.3.1"),
    .init("mailbox", ["inbox"], "RFC 5321 §2.3.11"),
    .init(
      "address", ["mail address", "email address", "e-mail address"],
      "RFC 5321 §2.3.11; RFC 5321 §4.1.2"),
    .init("local part", ["local-part"], "RFC 5321 §2.3.11; RFC 5321 §2.4"),
    .init("domain", ["mail domain", "domain name"], "RFC 5321 §2.3.5"),
  ]

  /// What becomes of a message.
  private static let fates: [Term] = [
    .init("transaction", ["mail transaction"], "RFC 5321 §3.3"),
    .init("session", ["SMTP session"], "RFC 5321 §3.1"),
    .init("queue", ["mail queue", "spool"], "RFC 5321 §4.5.4"),
    .init("queue id", ["queueid", "queue number"], "RFC 5321 §4.4"),
    .init("retry", ["retries", "retrying"], "RFC 5321 §4.5.4.1"),
    .init(
      "deferral",
      ["deferred", "soft bounce", "temporary failure", "transient failure", "tempfail"],
      "RFC 5321 §4.2.1"),
    .init(
      "hard bounce", ["permanent failure", "permanent error"], "RFC 5321 §4.2.1"),
    .init(
      "bounce", ["bounces", "bounce message", "NDR", "non-delivery report"],
      "RFC 5321 §6.1; RFC 3464"),
    .init(
      "DSN", ["delivery status notification", "delivery report"], "RFC 3464; RFC 3461"),
    .init("backscatter", [], "RFC 5321 §6.2"),
    .init("auto-reply", ["autoreply", "vacation", "out of office", "autoresponder"], "RFC 3834"),
    .init("mail loop", ["loop", "routing loop"], "RFC 5321 §6.3"),
    .init("Received", ["received header", "received line", "trace header"], "RFC 5321 §4.4"),
    .init("MIME", [], "RFC 2045"),
    .init("MDN", ["read receipt", "message disposition notification"], "RFC 8098"),
    .init("time-out", ["timeout", "time out", "timed out"], "RFC 5321 §4.5.3.2"),
  ]

  /// How a server finds out whom to trust.
  private static let checks: [Term] = [
    .init("PTR", ["PTR record", "reverse DNS", "rDNS", "reverse lookup"], "RFC 1035 §3.3.12"),
    .init("FCrDNS", ["forward-confirmed reverse DNS", "iprev"], "RFC 8601 §3"),
    .init(
      "HELO name", ["EHLO name", "HELO hostname", "EHLO hostname", "HELO argument"],
      "RFC 5321 §4.1.1.1; RFC 5321 §4.1.4"),
    .init(
      "FQDN", ["fully qualified domain name", "full host name", "host name", "hostname"],
      "RFC 5321 §2.3.5"),
    .init("address literal", ["domain literal", "literal"], "RFC 5321 §4.1.3"),
    .init("greylisting", ["graylisting", "greylist", "graylist"], "RFC 6647"),
    .init(
      "DNSBL", ["RBL", "blocklist", "block list", "blacklist", "DNS blocklist"], "RFC 5782"),
    .init("spam", ["junk", "junk mail", "unsolicited mail"], "RFC 2505"),
    .init("reputation", ["sender reputation", "IP reputation"]),
    .init("rate limit", ["rate limiting", "throttling", "throttle"]),
    .init("tarpit", ["tarpitting", "teergrube"]),
    .init("spam trap", ["spamtrap", "honeypot"]),
    .init("callout", ["sender verify", "sender verification", "callback verification"]),
    .init("SPF", ["sender policy framework", "SPF record"], "RFC 7208"),
    .init("DKIM", ["DomainKeys identified mail", "DKIM signature"], "RFC 6376"),
    .init("DMARC", ["DMARC policy", "DMARC record"], "RFC 7489"),
    .init("alignment", ["DMARC alignment", "identifier alignment"], "RFC 7489 §3.1"),
    .init("ARC", ["authenticated received chain"], "RFC 8617"),
  ]

  /// Logins and encryption.
  private static let security: [Term] = [
    .init("TLS", ["SSL", "SSL/TLS", "transport layer security"], "RFC 8446; RFC 8314"),
    .init(
      "implicit TLS", ["SMTPS", "TLS wrapper", "STARTTLS vs implicit TLS", "explicit TLS"],
      "RFC 8314 §3.3; RFC 3207"),
    .init("opportunistic TLS", ["opportunistic encryption"], "RFC 7435"),
    .init("certificate", ["TLS certificate", "server certificate"], "RFC 7817 §3"),
    .init("SNI", ["server name indication"], "RFC 6066 §3"),
    .init("cipher", ["cipher suite"], "RFC 8446 §4.1"),
    .init("MTA-STS", [], "RFC 8461"),
    .init("DANE", ["TLSA", "TLSA record"], "RFC 7672"),
    .init("TLS-RPT", ["TLSRPT"], "RFC 8460"),
    .init("STARTTLS injection", ["STARTTLS stripping", "command injection"], "RFC 3207 §6"),
    .init("SASL", ["mechanism"], "RFC 4422; RFC 4954"),
    .init("app password", ["application password", "app specific password"]),
    .init("OAuth", ["OAuth2", "bearer token"], "RFC 7628; RFC 6750"),
    .init("challenge", ["SASL challenge"], "RFC 4954 §4"),
    .init("nonce", [], "RFC 5802 §5.1; RFC 2195 §2"),
    .init("channel binding", ["TLS channel binding"], "RFC 5056; RFC 9266"),
  ]

  /// What goes over the line.
  private static let wire: [Term] = [
    .init(
      "greeting", ["banner", "greeting banner", "220 greeting", "250 greeting"],
      "RFC 5321 §3.1; RFC 5321 §4.3.1"),
    .init("early talker", ["early talking", "pregreet"], "RFC 5321 §4.3.1"),
    .init("reply code", ["status code"], "RFC 5321 §4.2"),
    .init("enhanced code", ["enhanced status code", "extended status code"], "RFC 3463"),
    .init(
      "continuation line", ["multiline reply", "multi-line reply"], "RFC 5321 §4.2.1"),
    .init("capability", ["EHLO keyword", "EHLO list", "extension"], "RFC 5321 §4.1.1.1"),
    .init("base64", [], "RFC 4648 §4"),
    .init("dot-stuffing", ["dot stuffing", "byte stuffing", "dot doubling"], "RFC 5321 §4.5.2"),
    .init("end of data", ["lone dot", "final dot", "end of mail data"], "RFC 5321 §4.1.1.4"),
    .init("8-bit", ["8bit", "eight bit", "8-bit mail"], "RFC 6152"),
    .init("UTF-8", ["utf8"], "RFC 3629; RFC 6531"),
    .init("CRLF", ["line end", "line ending", "newline"], "RFC 5321 §2.3.8"),
    .init("bare LF", ["bare newline", "bare linefeed", "LF"], "RFC 5321 §2.3.8"),
    .init("bare CR", ["CR", "carriage return"], "RFC 5321 §2.3.8"),
    .init("smuggling", ["SMTP smuggling"], "RFC 5321 §4.1.1.4"),
    .init("EAI", ["internationalized email", "UTF-8 address"], "RFC 6530; RFC 6531"),
    .init("punycode", ["IDN", "A-label"], "RFC 5891"),
    .init("xtext", [], "RFC 3461 §4"),
  ]

  /// What beginners type.
  private static let slips: [Term] = [
    .init("HELLO", ["HALO", "EHELO"], "RFC 5321 §4.1.1.1"),
    .init("MAILFROM", ["MAILFROM:"], "RFC 5321 §4.1.1.2"),
    .init("RCPTTO", ["RCPTTO:"], "RFC 5321 §4.1.1.3"),
    .init("EXIT", ["BYE", "LOGOUT"], "RFC 5321 §4.1.1.10"),
    .init("SUBJECT", ["SUBJECT:"], "RFC 5322 §3.6.5"),
  ]
}
