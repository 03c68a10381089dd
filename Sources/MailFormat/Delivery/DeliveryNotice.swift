package import SMTPCore

/// What a bounce or a line of a mail log tells of one recipient, or of one client that was refused.
///
/// Names, addresses and texts are foreign octets, cut to `keptOctets`.
package struct DeliveryNotice: Hashable, Sendable {
  /// Octets of a name, an address or a text at most.
  package static let keptOctets = 1_000

  /// Who said what the notice tells.
  package enum Speaker: Hashable, Sendable {
    /// The server that the notice was written by.
    case reporter
    /// The server at the other end of its connection.
    case peer
    /// That cannot be told.
    case unknown
  }

  /// The program that wrote it, where that can be told.
  package var program: MailProgram?
  /// What became of the message or the client.
  package var outcome: DeliveryOutcome
  /// Who said so.
  package var speaker: Speaker
  /// The host that wrote it.
  package var reporter: [UInt8]?
  /// The host at the other end, with its address as it was written.
  package var peer: [UInt8]?
  /// The reverse-path.
  package var sender: [UInt8]?
  /// The forward-path.
  package var recipient: [UInt8]?
  /// How far it came; nil where that is not told.
  package var stage: DeliveryStage?
  /// The reply that decided it.
  package var reply: WrittenReply?
  /// The enhanced code that the writer gave it.
  package var status: EnhancedStatusCode?
  /// Why, in the writer's words, where there is no reply.
  package var reason: [UInt8] = []
  /// What the writer calls the message.
  package var queueID: [UInt8]?
  /// Until when the writer tries again, in its words.
  package var retryUntil: [UInt8]?

  /// Whether the writer calls a refusal temporary, where no reply says so.
  package var isTemporary = false

  /// A notice of an outcome that nothing else is known of.
  init(_ outcome: DeliveryOutcome, by program: MailProgram?) {
    self.outcome = outcome
    self.program = program
    speaker = .unknown
  }

  /// The enhanced code of the reply, or else the writer's.
  package var enhanced: EnhancedStatusCode? { reply?.enhanced ?? status }

  /// Whether there is anything in it to explain.
  var isTelling: Bool { reply != nil || status != nil || !reason.isEmpty || stage != nil }

  /// Takes what another notice of the same event tells and this one does not.
  mutating func complete(with other: DeliveryNotice) {
    program = program ?? other.program
    stage = stage ?? other.stage
    reply = reply ?? other.reply
    peer = peer ?? other.peer
    reporter = reporter ?? other.reporter
    if speaker == .unknown { speaker = other.speaker }
    if reason.isEmpty { reason = other.reason }
    retryUntil = retryUntil ?? other.retryUntil
  }
}
