import SMTPCore

/// What the enhanced codes X.0.X to X.2.X mean: addresses and mailboxes.
extension English {
  static let addressCodes: [EnhancedWords] = [
    .init(
      .undefined, 0, "no details", about: "The server gives no reason.",
      success: "It worked, and the server has nothing to add.",
      transient: "It failed for now, and the server does not say why.",
      permanent: "It failed for good, and the server does not say why.",
      action: "Read the text; it may say more than the number."),

    .init(
      .addressing, 0, "some address", about: "It is about an address, and no more is said.",
      success: "The address is fine.",
      transient: "Something about an address is in the way for now.",
      permanent: "Something about an address is wrong.",
      action: "Look at both addresses, the sender's and the recipient's."),
    .init(
      .addressing, 1, "no such mailbox",
      about: "What stands before the @ is the name of no mailbox.",
      transient: "The server finds no such mailbox, and does not yet say a final no.",
      permanent: "There is no such mailbox here.",
      action: "Check the address you typed, above all the part before the @."),
    .init(
      .addressing, 2, "no such domain",
      about: "What stands behind the @ is no domain that takes mail.",
      transient: "The recipient's domain cannot be found right now.",
      permanent: "The recipient's domain does not exist, or takes no mail.",
      action: "Check the spelling of the domain, and its MX records."),
    .init(
      .addressing, 3, "malformed recipient",
      about: "The recipient is not written as an address must be.",
      transient: "The server stumbles over how the recipient's address is written.",
      permanent: "The recipient's address is written wrong.",
      action: "Write it as <bob@example.org>."),
    .init(
      .addressing, 4, "ambiguous recipient", about: "The address fits more than one mailbox.",
      transient: "The server cannot tell at the moment which mailbox you mean.",
      permanent: "The address could mean several people, and the server does not guess.",
      action: "Use the full address of the person that you mean."),
    .init(
      .addressing, 5, "good recipient", about: "The recipient's address is good.",
      success: "The server knows this recipient.",
      action: "Go on."),
    .init(
      .addressing, 6, "moved away",
      about: "The mailbox was here once, and nobody knows where it is.",
      permanent: "The mailbox has moved away and left no new address.",
      action: "Ask the person for the new address.", retry: .never),
    .init(
      .addressing, 7, "malformed sender", about: "The sender is not written as an address must be.",
      transient: "The server stumbles over how the sender's address is written.",
      permanent: "The sender's address is written wrong.",
      action: "Correct the address behind MAIL FROM."),
    .init(
      .addressing, 8, "bad sender domain",
      about: "The sender's domain does not exist, or no bounce could reach it.",
      transient: "The sender's domain cannot be found right now.",
      permanent: "The sender's domain does not exist, or could take no bounce.",
      action: "Check the DNS of your own domain."),
    .init(
      .addressing, 9, "out of sight",
      about: "The message went on to a system that reports nothing back.",
      success: "The message went on; from there no news will come.",
      transient: "The message waits to go on to a system from which no news will come.",
      permanent: "The address was right, but behind it is a system that reports nothing back.",
      action: "Ask the recipient whether it came."),
    .init(
      .addressing, 10, "null MX", about: "The recipient's domain has a null MX: it takes no mail.",
      permanent: "The recipient's domain has declared that it takes no mail at all.",
      action: "Remove the address.", retry: .never),

    .init(
      .mailbox, 0, "some mailbox", about: "It is about the mailbox, and no more is said.",
      success: "The mailbox is there.",
      transient: "Something about the mailbox is in the way for now.",
      permanent: "Something about the mailbox is in the way for good.",
      action: "Reach its owner another way."),
    .init(
      .mailbox, 1, "mailbox disabled", about: "The mailbox exists, and takes no mail.",
      transient: "The mailbox takes no mail at the moment.",
      permanent: "The mailbox is switched off.",
      action: "Reach its owner another way, or wait."),
    .init(
      .mailbox, 2, "mailbox full", about: "The mailbox has no room left.",
      transient: "The mailbox is full; its owner has to make room.",
      permanent: "The mailbox is full, and this server does not wait for room.",
      action: "Tell its owner another way, and send again in some days.", retry: .later),
    .init(
      .mailbox, 3, "too big for the mailbox", about: "The message is too long for this mailbox.",
      permanent: "This mailbox takes no message of such a size.",
      action: "Make it smaller, or send a link in place of the big part."),
    .init(
      .mailbox, 4, "mailing list trouble",
      about: "The address is a list whose members could not be found out.",
      transient: "The members of the list cannot be looked up right now.",
      permanent: "The list is broken: nobody can tell its members.",
      action: "Tell the owner of the list."),
  ]
}
