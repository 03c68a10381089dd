import SMTPCore

/// What the enhanced codes X.7.X mean: security and policy.
extension English {
  static let securityCodes: [EnhancedWords] = permissionCodes + loginCodes + originCodes

  private static let permissionCodes: [EnhancedWords] = [
    .init(
      .security, 0, "security, no finer detail",
      about: "It is about security, and the server does not want to say more.",
      success: "The server is satisfied with your proof.",
      transient: "A matter of security or policy stops this for now.",
      permanent: "The server refuses for a reason of security or policy.",
      action: "Read the text; if it does not help, ask the operator."),
    .init(
      .security, 1, "not allowed", about: "You may not do this there: policy, or a filter.",
      transient: "The server puts you off by its policy; greylisting looks like this.",
      permanent: "The server's policy or a filter does not let you do this.",
      action: "Log in if you have not, and read the text for the rule.",
      transientAction: "Read the text for the rule; where it names none, wait half an hour."),
    .init(
      .security, 2, "list closed to you", about: "You may not write to this list.",
      permanent: "The list takes no mail from this sender.",
      action: "Write from an address that the list knows, or ask its owner."),
    .init(
      .security, 3, "security cannot be translated",
      about: "The next system secures messages in another way, and nothing can translate.",
      permanent: "The message is secured in a way that cannot be translated for the next system.",
      action: "Send it to that recipient in a form that needs no translation."),
    .init(
      .security, 4, "security not supported",
      about: "The message asks for a security that the server does not know.",
      permanent: "The server cannot give the message the security that it asks for.",
      action: "Send it without, if you may, or through another server."),
    .init(
      .security, 5, "cryptography failed",
      about: "The server was to decrypt or verify something and could not.",
      transient: "The server could not decrypt or verify something this time.",
      permanent: "The server cannot decrypt or verify the message: a key is missing or wrong.",
      action: "Check the keys."),
    .init(
      .security, 6, "algorithm unknown", about: "An algorithm of the message is not supported.",
      transient: "An algorithm of the message is not supported for now.",
      permanent: "The server does not support an algorithm of the message.",
      action: "Sign or encrypt it with a common algorithm."),
    .init(
      .security, 7, "message was altered", about: "The message is not what its sender made of it.",
      success: "The message was taken, although it was altered on its way.",
      transient: "The message looks altered, and is not taken for now.",
      permanent: "The message was altered on its way, and is refused.",
      action: "Find the system on the way that alters it."),
  ]

  private static let loginCodes: [EnhancedWords] = [
    .init(
      .security, 8, "login refused", about: "User name or password is wrong or not enough.",
      permanent: "Your user name or your password is wrong.",
      action: "Check both; you may try again in this session."),
    .init(
      .security, 9, "login too weak", about: "The account wants a stronger way to log in.",
      permanent: "This way to log in is too weak for your account.",
      action: "Take a stronger mechanism; some providers want a password for this program only."),
    .init(
      .security, 10, "encrypt first", about: "TLS has to come before the login.",
      permanent: "The server lets you log in only after STARTTLS.",
      action: "Send STARTTLS, then EHLO, then AUTH."),
    .init(
      .security, 11, "mechanism needs TLS",
      about: "This login mechanism is for encrypted lines only.",
      permanent: "The server allows this login mechanism only under encryption.",
      action: "Send STARTTLS first, or choose another mechanism."),
    .init(
      .security, 12, "renew your login", about: "The account has to move to a new login mechanism.",
      transient: "Log in with PLAIN once, and the new mechanism will work for you.",
      action: "Use PLAIN under TLS only.", retry: .corrected),
    .init(
      .security, 13, "account disabled",
      about: "The password is right, and the account switched off.",
      permanent: "You are who you say, but your account is switched off.",
      action: "Ask the operator to switch it on."),
    .init(
      .security, 14, "trust missing",
      about: "Of two servers, one has to trust the other first, as behind BURL.",
      permanent: "The server does this only where somebody was set up to be trusted.",
      action: "Ask the operator. Gmail means by it: log in with a browser first."),
    .init(
      .security, 15, "priority too low", about: "Only mail of a higher priority gets through.",
      transient: "Only mail of a higher priority gets through for now.",
      permanent: "The server takes no mail of so low a priority.",
      action: "Ask for a higher priority, if you may."),
    .init(
      .security, 16, "too big for its priority",
      about: "A message of this priority has to be smaller.",
      transient: "The message is too big for its priority for now.",
      permanent: "The message is bigger than its priority allows.",
      action: "Make it smaller."),
    .init(
      .security, 17, "mailbox changed hands",
      about: "The mailbox may have another owner than the one you know.",
      permanent: "The mailbox has another owner now than at the time you named.",
      action: "Ask the person for the present address.", retry: .never),
    .init(
      .security, 18, "domain changed hands",
      about: "The domain may have another owner than the one you know.",
      permanent: "The domain has another owner now than at the time you named.",
      action: "Ask the person for an address at another domain.", retry: .never),
    .init(
      .security, 19, "owner not known",
      about: "Nobody can tell since when the mailbox has its owner.",
      permanent: "The server cannot tell whether the mailbox still has the same owner.",
      action: "Send without RRVS, if it does no harm that a stranger reads it."),
  ]

  /// The proofs that a message comes from where it says.
  private static let originCodes: [EnhancedWords] = [
    .init(
      .security, 20, "no DKIM signature holds", about: "No DKIM signature of the message is valid.",
      transient: "No DKIM signature of the message could be verified this time.",
      permanent: "The message has no DKIM signature that holds.",
      action: "Sign it, and check the key in your DNS."),
    .init(
      .security, 21, "no DKIM signature will do",
      about: "A DKIM signature of the message is valid, but none that the server accepts.",
      transient: "No DKIM signature meets the rules of the server for now.",
      permanent: "The message is signed, but not in a way that meets the server's rules.",
      action: "Sign with your own domain and a key of 2048 bits."),
    .init(
      .security, 22, "not signed by the author",
      about: "No DKIM signature is that of the author's domain.",
      transient: "No valid DKIM signature of the author's domain was found this time.",
      permanent: "No DKIM signature comes from the domain in the From line.",
      action: "Sign with the domain of the From line."),
    .init(
      .security, 23, "SPF says no", about: "By its SPF record the domain does not send from there.",
      transient: "SPF does not allow your address for this domain, for now.",
      permanent: "By SPF, mail of this domain may not come from your address.",
      action: "Put your address into the domain's SPF record."),
    .init(
      .security, 24, "SPF not readable", about: "The SPF record could not be evaluated.",
      transient: "The SPF record of the sender's domain cannot be looked up now.",
      permanent: "The SPF record of the sender's domain is broken.",
      action: "Test the record and correct it."),
    .init(
      .security, 25, "reverse DNS wrong",
      about: "The DNS has no name for the client's address, or one that does not lead back.",
      transient: "The DNS gives no good name for your address right now.",
      permanent: "Your address has no name in the DNS that leads back to it.",
      action: "Publish a PTR record, and an address record that matches it."),
    .init(
      .security, 26, "several proofs failed",
      about: "More than one proof of origin failed: SPF, DKIM, DMARC.",
      transient: "More than one proof of origin failed this time.",
      permanent: "SPF, DKIM or DMARC: your mail fails more than one of them.",
      action: "Set up SPF and DKIM for the domain of the From line."),
    .init(
      .security, 27, "sender takes no mail", about: "The sender's domain has a null MX.",
      transient: "The sender's domain seems to take no mail, so the server waits.",
      permanent: "The sender's domain takes no mail, so nobody could answer you.",
      action: "Use a sender that can receive. Gmail means by it: set up SPF."),
    .init(
      .security, 28, "mail flood", about: "Too many messages of this kind have come.",
      transient: "You send more of this than the server takes for now.",
      permanent: "The message is part of a flood and is refused.",
      action: "Send more slowly, and look for abuse on your side."),
    .init(
      .security, 29, "ARC seals broken", about: "The chain of ARC seals does not hold.",
      transient: "The ARC seals on the message could not be verified this time.",
      permanent: "The ARC seals on the message do not hold.",
      action: "Check the last forwarder. Gmail means by it: use TLS."),
    .init(
      .security, 30, "REQUIRETLS not possible",
      about: "The message demands TLS on its whole way, and no next server promises it.",
      transient: "No next server promises the TLS that the message demands, for now.",
      permanent: "No next server promises the TLS that the message demands.",
      action: "Send without REQUIRETLS, if you may. Gmail means by it: sign with DKIM."),
  ]
}
