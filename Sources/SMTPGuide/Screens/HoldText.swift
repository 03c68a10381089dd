/// What is said of commands that a proxy holds.
package enum HoldText: Hashable, Sendable {
  /// The title of the part where one is decided about.
  case part
  /// In the place of a session's state.
  case state
  /// Above the list, while commands are held.
  case isOn
  /// In passing: commands are held from here on, or not any more.
  case begun, ended
  /// In passing: one is held of another session than the one on the screen.
  case elsewhere(number: Int, key: String)
  /// Below the line that is held.
  case command
  /// Below it, where it cannot be changed.
  case unchangeable
  /// Below the reply that is typed.
  case answer
  /// Nothing is typed that could be the reply.
  case replyMissing
  /// Yes is typed to STARTTLS, where the server knows nothing of it.
  case noTLSByHand
  /// A reply is typed behind which the client would say what is no command.
  case noMoreByHand
  /// STARTTLS is changed into something else, or something else into it.
  case noOtherTLS
  /// The size of a chunk is changed.
  case noOtherChunk
  /// In passing: the client whose command is held on the screen says no more.
  case silent
  /// In passing: one goes on, since its session is not listed any more.
  case forgotten(number: Int)
}

extension Guide {
  /// The words for commands that are held.
  package func text(_ text: HoldText) -> String {
    switch text {
    case .part: "Held: the server has not seen this"
    case .state: "! held"
    case .isOn: "Commands are held: open a session with ! to decide. h lets all go on."
    case .begun: "From here on each command waits until you let it go on."
    case .ended: "Nothing is held any more; what waited has gone on."
    case .elsewhere(let number, let key): "! Session \(number) is held: \(key) lists it."
    case .command: "Change it if you like. Enter lets it go on to the server."
    case .unchangeable: "It cannot be changed here. Enter lets it go on to the server."
    case .answer: "Type a reply such as 250 2.0.0 Ok: the client takes it for the server's."
    case .noTLSByHand:
      "With that the client would begin TLS, and nobody would answer: let STARTTLS go on, or say no, "
        + "such as 454 4.7.0 Later."
    case .noMoreByHand:
      "With a 3 the client would go on with a password or a message that nobody waits for: answer "
        + "with 2, 4 or 5, or let the command go on."
    case .noOtherTLS:
      "With that one side would begin TLS and the other would not: STARTTLS can go on as it is, be "
        + "dropped or be answered."
    case .noOtherChunk:
      "The size has to stay: the client sends so many octets behind the command, whatever it says."
    case .silent: "Its client sends no more: it has left, or waits for replies. ^T drops this."
    case .forgotten(let number):
      "The list is full: session \(number) has left it, and what it held has gone on."
    case .replyMissing: "Type a reply first, or Tab to go back to the command."
    }
  }
}
