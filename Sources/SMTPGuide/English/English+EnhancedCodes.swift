import SMTPCore

/// What the parts of an enhanced status code say by themselves.
extension English {
  static let enhancedClasses: [EnhancedClassWords] = [
    .init(
      .success, "success", "It worked; the numbers behind the 2 say how.", "Go on."),
    .init(
      .transient, "failure for now", "It failed for now, and may work later as it is.",
      "Keep the message and wait."),
    .init(
      .permanent, "permanent failure", "It failed for good; time alone will not help.",
      "Find out the reason first."),
  ]

  static let enhancedSubjects: [SubjectWords<EnhancedSubject>] = [
    .init(
      .undefined, "no subject given", "It does not say what it is about."),
    .init(
      .addressing, "addresses", "It is about an address, which the sender can mostly correct."),
    .init(
      .mailbox, "the mailbox", "It is about a mailbox, which its owner can mostly put right."),
    .init(
      .mailSystem, "the mail system",
      "It is about the mail system there; its operator can put it right."),
    .init(
      .network, "network and routing", "It is about the way: the network, the DNS, the route."),
    .init(
      .deliveryProtocol, "the conversation",
      "It is about how the two programs talk: commands, order, arguments."),
    .init(.content, "the content", "It is about what is in the message and how it is encoded."),
    .init(
      .security, "security and policy",
      "It is about what is allowed: logins, encryption, filters, proofs of origin."),
  ]

  static let enhancedStandings: [EnhancedCode.Status: String] = [
    .deprecated: "The registry keeps it and asks not to send it any more.",
    .unregistered: "The registry does not have it.",
  ]
}
