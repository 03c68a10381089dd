/// What a reply answers. The same code means different things at different places: 220 greets,
/// and lets TLS begin.
package enum Occasion: Hashable, Sendable {
  /// The server speaks first (RFC 5321 §3.1).
  case greeting
  /// A command of the catalog.
  case command(Verb)
  /// The lone dot behind a message (RFC 5321 §4.1.1.4).
  case endOfData
  /// A line sent after a 334 (RFC 4954 §4).
  case challengeResponse
  /// The `*` that breaks off an AUTH exchange (RFC 4954 §4).
  case cancellation
  /// A verb that is not in the catalog (RFC 5321 §4.1.5).
  case unknownCommand
  /// Nothing: the server spoke unasked, as 421 may (RFC 5321 §3.8).
  case unprompted
  /// In the tables only: whatever command was sent.
  case anyCommand

  /// What a reply answers that finds the session in `state` after the command `verb`.
  ///
  /// - Parameters:
  ///   - verb: The verb of the command being answered; nil for the greeting, the end of data, a
  ///     line of an AUTH exchange and a verb that is not in the catalog.
  ///   - state: The client's state when the reply came, before the reply moved it.
  package init(verb: Verb?, state: StateName?) {
    switch (state, verb) {
    case (.connect, _): self = .greeting
    case (.dataReply, nil), (.dataReply, .data): self = .endOfData
    case (.auth, nil), (.auth, .auth): self = .challengeResponse
    case (_, let verb?): self = .command(verb)
    case (_, nil): self = .unknownCommand
    }
  }
}
