/// How long a client should have patience (RFC 5321 §4.5.3.2).
extension Session {
  /// Seconds that the server may take for what is outstanding; nil while nothing is.
  ///
  /// These are the least that the standard lets a client wait. Commands that it does not name get
  /// the five minutes of most others.
  package var replyTimeout: Int? {
    guard isReplyOutstanding else { return nil }
    guard let first = queue.first else { return Self.usualTimeout }
    return first.replyTimeout
  }

  static let usualTimeout = 300
}

extension InFlight {
  /// Seconds that its reply may take.
  fileprivate var replyTimeout: Int {
    switch subject {
    // The lone dot, and the chunk that stands for it: the server stores the message.
    case .message, .chunk(isLast: true): 600
    case .chunk(isLast: false): 180
    case .command(.data?): 120
    // The mail for a domain has to be gathered first (RFC 2645 §5.2.1).
    case .command(.atrn?): 600
    case .command, .mail, .rcpt, .auth, .response: Session.usualTimeout
    }
  }
}
