import SMTPCore

extension English {
  static let findingPhrases = FindingPhrases(
    severity: "Weight",
    side: "Whose rule",
    sides: [.client: "The client's, which is you.", .server: "The server's."],
    bothSides: "Yours and the server's.",
    forClient: "Nobody is accused: you have to mind what the server's list lacks, or has new.",
    hiding: "Not shown",
    hidings: [
      .clientsMind: "What a client makes of a reply does not show in what it sends.",
      .otherSession: "It takes more than one session to see it.",
      .serversKnowledge: "Only the server knows whether what it says is true.",
      .looksAlike: "In a session it looks like a reply that is missing: no-reply.",
    ])
}
