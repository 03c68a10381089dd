/// What stands on the pages of the mailbox and of the ladder, and on several.
package enum PageText: Hashable, Sendable {
  case help, mailbox, ladder
  /// A target as it is listed; that of the practice server in words.
  case target(String)
  /// `12 KB`.
  case size(octets: Int)

  case messageCount(Int)
  case noMessages
  case noPractice
  /// What stands for an empty reverse-path.
  case nobody
  case messagePlace(number: Int, count: Int)
  case from, to, parameters, queuedAs, youAnswered
  /// Before a message that came to us, after TURN or ATRN.
  case receivedHere
  /// Only so much of a message is shown as text.
  case messageCut(octets: Int)
  case emptyMessage

  case you, server
  case nothingSaid
  /// How to come to a session, where only one fills the page.
  case noSession
  /// A reply that came late.
  case slow(String)
  /// Time that passed on the client's side.
  case pause(String)
}

extension Guide {
  /// The words of the pages.
  package func text(_ text: PageText) -> String {
    switch text {
    case .help: "Help"
    case .mailbox: "Practice mailbox"
    case .ladder: "Ladder"
    case .receivedHere: "received here:"
    case .target(let target): place(of: target)
    case .size(let octets): size(octets)
    case .messageCount(let count): Self.count(count, "message")
    case .noMessages:
      "The mailbox is empty. Send the practice server a message: MAIL, RCPT and DATA, and a lone dot "
        + "at its end. Once it says 250 to the dot, the message lies here."
    case .noPractice:
      "Only the practice server inside this program shows its mailbox, and no session with it is "
        + "open. Go there with :connect practice, or from the first page (F9)."
    case .nobody: "nobody (<>)"
    case .messagePlace(let number, let count): "\(number) of \(count)"
    case .from: "envelope from"
    case .to: "envelope to"
    case .parameters: "parameters"
    case .queuedAs: "queued as"
    case .youAnswered: "you answered"
    case .messageCut(let octets):
      "Only the first \(Self.count(octets, "octet")) are shown as text; x shows all of them."
    case .emptyMessage: "The message is empty."
    case .you: "you"
    case .server: "the server"
    case .nothingSaid:
      "Nothing has been said yet. Who says what to whom is drawn here as arrows, and how long each "
        + "answer takes."
    case .noSession:
      "No session is open. The first page (F9) has them: a practice server inside this program, the "
        + "servers that you connect to, and recordings."
    case .slow(let time): "the server took \(time)"
    case .pause(let time): "\(time) later"
    }
  }

  private func place(of target: String) -> String {
    let scheme = "practice:"
    // A scenario is called as one types it, which is short enough for a column of a list.
    return target == scheme ? "the practice server" : visible(target)
  }

  private func size(_ octets: Int) -> String {
    switch octets {
    case ..<1_000: "\(max(0, octets)) B"
    case ..<1_000_000: "\(octets / 1_000) KB"
    case ..<1_000_000_000: "\(octets / 1_000_000) MB"
    default: "\(octets / 1_000_000_000) GB"
    }
  }
}
