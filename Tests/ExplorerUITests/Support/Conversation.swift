import SMTPCore

/// A session written as a play: what each side said, and when.
///
///     Conversation {
///       s("220 mx.example.org ESMTP", at: 0.041)
///       c("EHLO laptop.example")
///       s("250-mx.example.org", "250 STARTTLS")
///     }
///
/// It begins with `opened` unless it says so itself. A step without a time comes one second after
/// the step before if it is the client's, and 12 ms after it if it is not.
struct Conversation {
  /// One thing that happens.
  struct Step {
    var event: SessionEvent
    /// Seconds since connecting began.
    var at: Double?
  }

  /// What happened.
  let events: [TimedEvent]

  init(@Builder _ steps: () -> [Step]) {
    var steps = steps()
    if case .opened? = steps.first?.event {} else { steps.insert(opened(), at: 0) }
    var now: Int64 = 0
    events = steps.map { step in
      switch (step.at, step.event) {
      case (let at?, _): now = Int64((at * 1_000_000).rounded())
      case (nil, .opened): now = 0
      case (nil, .sent), (nil, .redacted), (nil, .note): now += 1_000_000
      case (nil, _): now += 12_000
      }
      return TimedEvent(at: Instant(microseconds: now), step.event)
    }
  }

  /// Collects steps; `if`, `for` and lists of steps are welcome.
  @resultBuilder enum Builder {
    static func buildExpression(_ step: Step) -> [Step] { [step] }
    static func buildExpression(_ steps: [Step]) -> [Step] { steps }
    static func buildBlock(_ parts: [Step]...) -> [Step] { parts.flatMap(\.self) }
    static func buildArray(_ parts: [[Step]]) -> [Step] { parts.flatMap(\.self) }
    static func buildOptional(_ part: [Step]?) -> [Step] { part ?? [] }
    static func buildEither(first part: [Step]) -> [Step] { part }
    static func buildEither(second part: [Step]) -> [Step] { part }
  }
}

/// The server says these lines; `\r\n` is added to each.
func s(_ lines: String..., at: Double? = nil) -> Conversation.Step {
  Conversation.Step(event: .received(octets(lines)), at: at)
}

/// The client sends these lines; `\r\n` is added to each.
func c(_ lines: String..., at: Double? = nil) -> Conversation.Step {
  Conversation.Step(event: .sent(octets(lines)), at: at)
}

/// The connection opens.
func opened(
  host: String? = "mx.example.org", address: String? = "192.0.2.10", port: Int? = 587,
  at: Double? = nil
) -> Conversation.Step {
  Conversation.Step(
    event: .opened(Opening(host: host, address: address, port: port)), at: at)
}

/// A line of the client that is left out as secret: its clear start, and octets with CRLF.
func secret(_ label: String, _ octets: Int, at: Double? = nil) -> Conversation.Step {
  Conversation.Step(
    event: .redacted(Redaction(side: .client, label: label, octets: octets)), at: at)
}

/// TLS comes up; verified unless told otherwise.
func tls(
  _ facts: TLSFacts = TLSFacts(
    version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", group: "x25519",
    signature: "rsa_pss_rsae_sha256", verification: .ok),
  peer: [[UInt8]] = [], at: Double? = nil
) -> Conversation.Step {
  var facts = facts
  facts.peer = peer
  return Conversation.Step(event: .secured(facts), at: at)
}

/// The connection ends.
func closed(by cause: Closing.Cause, reset: Bool = false, at: Double? = nil) -> Conversation.Step {
  Conversation.Step(event: .closed(Closing(by: cause, isReset: reset)), at: at)
}

/// A person's remark.
func note(_ text: String, at: Double? = nil) -> Conversation.Step {
  Conversation.Step(event: .note(text), at: at)
}

/// Any other event.
func event(_ event: SessionEvent, at: Double? = nil) -> Conversation.Step {
  Conversation.Step(event: event, at: at)
}

private func octets(_ lines: [String]) -> [UInt8] { lines.flatMap { Array(($0 + "\r\n").utf8) } }
