/// What the explorer tells in one line, about something that was just done or happened.
package enum ExplorerNotice: Hashable, Sendable {
  /// The session is over as it should be.
  case ended
  /// The person did not go on with a certificate.
  case certificateRefused
  /// The person has given up connecting.
  case gaveUp
  case copied(to: String)
  case saved(path: String)
  case mouse(isUsed: Bool)
  /// A command wants words behind its name.
  case argumentMissing(action: String)
  /// `:export` knows no such format.
  case formatUnknown(String, known: [String])
  /// Nothing to connect to again.
  case noTargetYet
  /// What was typed for `:raw` is no octets.
  case badEscape(String, column: Int)
  /// The program ended while the person's editor was open.
  case textLeft(path: String)
  /// At the practice server: which recipients there are.
  case practiceNames
  /// At the practice server: a message was accepted, and this key shows it.
  case arrived(key: String)
  /// After TURN or ATRN: the person is the server now, or the client again.
  case rolesSwapped
  /// The session in which the person was the server is over; so many messages came.
  case endedAsServer(messages: Int)
  case rolesSwappedBack
  /// The built-in server answers from here on, or the person does again.
  case serverAnswers
  case youAnswer
  /// QUIT is said and the reply awaited.
  case leaving
}

extension Guide {
  /// The words of a notice.
  package func text(_ notice: ExplorerNotice) -> String {
    switch notice {
    case .ended: "The session has ended. Enter connects again, :quit leaves."
    case .certificateRefused:
      "You stopped at the certificate; TLS never began. Enter tries again."
    case .gaveUp: "You gave up connecting. Enter tries again."
    case .copied(let place): "Copied to \(visible(place))."
    case .saved(let path): "Written to \(visible(path))."
    case .mouse(true): "The mouse works here now; hold Shift to select text."
    case .mouse(false): "The mouse is your terminal's now: select text as you like."
    case .argumentMissing(let action):
      ":\(action) needs "
        + (words(forAction: action)?.argument.map { "\($0) behind it." } ?? "more.")
    case .formatUnknown(let word, let known):
      "I write no '\(visible(word))'; there is \(known.joined(separator: ", "))."
    case .noTargetYet: "Name a server: :connect TARGET, such as mx.example.org or practice."
    case .badEscape(let text, let column):
      #"Column \#(column): '\#(visible(text))' is no escape; there are \r \n \t \0 \\ \xHH \u{…}."#
    case .textLeft(let path): "What you were writing is kept in \(visible(path))."
    case .practiceNames:
      "Any name at practice.test is a mailbox; 550@reply.test gets a refusal."
    case .arrived(let key): "It has arrived: \(key) shows the mailbox."
    case .endedAsServer(0): "The session has ended; no message came."
    case .endedAsServer(let count):
      "The session has ended. \(Self.count(count, "message")) came: :mailbox shows "
        + (count == 1 ? "it." : "them.")
    case .rolesSwapped: "The roles have changed: you are the server. Answer, or let :serve do it."
    case .rolesSwappedBack: "The roles have changed back: you are the client, and wait for 220."
    case .serverAnswers: "The built-in server answers from here on."
    case .youAnswer: "You answer by hand again."
    case .leaving: "Saying QUIT …"
    }
  }
}
