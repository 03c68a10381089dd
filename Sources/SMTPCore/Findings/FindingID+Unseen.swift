/// The rules of which one session cannot show that they are broken.
extension FindingID {
  /// Why a session does not show it.
  package enum Hiding: String, CaseIterable, Hashable, Sendable {
    /// What a client makes of a reply stands in its program; what it does next has many reasons.
    case clientsMind
    /// The rule is about what happens in another session, or between two.
    case otherSession
    /// Only the server knows whether what it says is true.
    case serversKnowledge
    /// On the wire it looks like something else that is told.
    case looksAlike
  }

  /// Why one session cannot show that the rule is broken; nil where it can.
  package var hiding: Hiding? { Self.hidden[self] }

  private static let hidden: [FindingID: Hiding] = [
    // A client that goes by the text sends the same octets as one that goes by the code.
    .textDriven: .clientsMind,
    // How a client compares keywords shows in nothing but what it does not use.
    .ehloKeywordCase: .clientsMind,
    // A client that takes SIZE 0 for "nothing" leaves, as it may for any other reason.
    .sizeZero: .clientsMind,
    // The order in which a client reads is right whenever the server keeps it.
    .pipeliningMatchByText: .clientsMind,
    // After a lost connection the message is sent again, or given up, elsewhere.
    .droppedIs451: .otherSession,
    // A client that takes 251 for a refusal leaves, as it may for any other reason.
    .code251AsFailure: .clientsMind,
    // What a client takes 251 to 253 for it does not say.
    .etrnQuitConfusion: .clientsMind,
    // Whether a mailbox is there, and was looked up, is nothing that a reply proves.
    .vrfy250Unverified: .serversKnowledge,
    // An address has to be seen on both sides of a relay.
    .localPartCase: .otherSession,
    // A queue tries again in a new session, half an hour later.
    .retryFast: .otherSession,
    // A reply that is held back looks like one that never comes: no-reply.
    .pipeliningBuffered: .looksAlike,
  ]
}
