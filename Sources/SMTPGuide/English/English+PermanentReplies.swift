/// What a reply code means wherever it is met, 5yz.
extension English {
  static let permanentReplies: [ReplyWords] = [
    .init(
      500, "not understood", "The server does not understand this line.",
      "Check the spelling of the command and the length of the line."),
    .init(
      501, "bad argument", "The command is fine, but what stands behind it is not.",
      "Correct the argument and send the line again."),
    .init(
      502, "not done here", "The server knows this command and does not carry it out.",
      "Do without it."),
    .init(
      503, "wrong moment", "This command cannot come at this point of the session.",
      "Send first what is missing: EHLO, then MAIL, then RCPT, then DATA."),
    .init(
      504, "argument not supported", "The server does not support what the argument asks for.",
      "Choose another value."),
    .init(
      510, "bad address (folklore)", "Folklore says that an address is bad.",
      "Check both addresses."),
    .init(
      511, "bad address (folklore)", "Folklore gives this the same meaning as 510: a bad address.",
      "Check the addresses letter by letter."),
    .init(
      512, "unknown host (folklore)", "Folklore says that the host in the address is unknown.",
      "Check the part behind the @."),
    .init(
      521, "no mail here at all", "This host takes no mail from anybody.",
      "Look for another server of the domain.", retry: .never),
    .init(
      523, "encrypt first", "The server wants TLS before you log in.",
      "Send STARTTLS and EHLO, and log in after that."),
    .init(
      524, "mechanism needs TLS",
      "One table puts this beside a login mechanism that needs encryption.",
      "Start TLS, or choose another mechanism."),
    .init(
      525, "account disabled", "Your password is right, but the account is switched off.",
      "Ask the operator to switch it on."),
    .init(
      530, "log in or encrypt first", "The server wants STARTTLS or a login from you first.",
      "Send STARTTLS if the EHLO list has it, else AUTH."),
    .init(
      533, "refused, reason in doubt",
      "Exim means a mailbox name beyond ASCII, one table a mail that is not allowed.",
      "Try the recipient's ASCII address, if there is one."),
    .init(
      534, "stronger login wanted", "The account asks for a stronger login than this one.",
      "Take a stronger mechanism; some providers mean a password for this program only."),
    .init(
      535, "login refused", "Your user name or password is wrong.",
      "Check both and log in again; the session goes on."),
    .init(
      538, "mechanism needs TLS", "Your login mechanism may only be used under encryption.",
      "Send STARTTLS before AUTH."),
    .init(
      541, "taken for spam (folklore)", "Folklore says that a filter took the message for spam.",
      "Change the message, or ask to be trusted."),
    .init(
      550, "refused", "The server refuses: no such mailbox, no access, or its policy.",
      "Read the text for the reason, then correct the address or ask the operator."),
    .init(
      551, "not here", "The mailbox is elsewhere, and you must send the mail there yourself.",
      "Use the address in the text, if you trust it."),
    .init(
      552, "too much", "The message is too big, or there is no room left for it.",
      "Make it smaller."),
    .init(
      553, "address not allowed", "The server does not allow an address of this form.",
      "Check how it is written, and whether it is yours to use."),
    .init(
      554, "failed", "The server refuses all of this.",
      "Read the text; it is the only place that tells the reason."),
    .init(
      555, "unknown parameters", "The server does not know a parameter behind the address.",
      "Leave out what the EHLO list does not offer."),
    .init(
      556, "domain takes no mail", "The domain has declared in the DNS that it takes no mail.",
      "Remove the address.", retry: .never),
    .init(
      557, "too many copies (folklore)", "Folklore says that the same message came too often.",
      "Stop sending copies of it."),
    .init(
      558, "several answers in one",
      "Courier packs the answers for several recipients into one reply.",
      "Read the lines; each is about one recipient."),
    .init(
      571, "blocked", "Some servers say so when a filter or a block list stops you.",
      "Follow the address of the list, if the text names one."),
  ]
}
