import MailFormat
import SMTPCore

/// Who can put right what a bounce or a log tells, of the people whom a message passes.
enum WhoActs: String, CaseIterable, Hashable, Sendable {
  /// Whoever wrote the address.
  case writerOfAddress
  /// Whoever wrote the message.
  case writerOfMessage
  /// Whoever reads the mailbox.
  case recipient
  /// Whoever runs the server that refuses, or the recipient's mailbox.
  case theirPostmaster
  /// Whoever runs the server that sends, and its domain.
  case ownPostmaster
  /// Both of them, with each other.
  case bothPostmasters
  /// Whoever looks after the DNS of the recipient's domain.
  case domain
  /// Whoever set up the program or server that has to log in.
  case login
  /// Whoever runs the network between.
  case network
  /// Nobody yet: it is tried again.
  case nobodyYet
  /// Nobody: it is done.
  case nobody
  /// Whoever runs the client that was refused.
  case client
  /// That cannot be told from the numbers.
  case unclear
}

extension WhoActs {
  /// Who can act on what a notice tells.
  init(_ notice: DeliveryNotice) {
    switch notice.outcome {
    case .delivered, .relayed, .expanded: self = .nobody
    case .turnedAway: self = .client
    case .failed, .delayed:
      let actor = Self.actor(notice)
      // What nobody has to mend goes away by itself, or is given up one day.
      let isPatient =
        actor == nil || actor == .theirPostmaster || actor == .network
        || actor == .bothPostmasters
      self = notice.outcome == .delayed && isPatient ? .nobodyYet : actor ?? .unclear
    }
  }

  private static func actor(_ notice: DeliveryNotice) -> WhoActs? {
    if let enhanced = notice.enhanced, enhanced.detail != 0,
      let actor = actor(enhanced.subject, enhanced.detail)
    {
      return actor
    }
    if notice.reply == nil, let actor = actor(withoutReplyAt: notice.stage) { return actor }
    return notice.reply.flatMap { actor(code: $0.code, at: notice.stage) }
  }

  private static func actor(_ subject: Int, _ detail: Int) -> WhoActs? {
    switch (EnhancedSubject(rawValue: subject), detail) {
    case (.addressing, 7), (.addressing, 8): .ownPostmaster
    case (.addressing, 2): .domain
    case (.addressing, 1...6), (.addressing, 9), (.addressing, 10): .writerOfAddress
    case (.mailbox, 2): .recipient
    case (.mailbox, 3): .writerOfMessage
    case (.mailbox, 1), (.mailbox, 4): .theirPostmaster
    case (.mailSystem, 4): .writerOfMessage
    case (.mailSystem, 1...6): .theirPostmaster
    case (.network, 1), (.network, 2), (.network, 5): .network
    case (.network, 3), (.network, 4): .domain
    case (.network, 6): .bothPostmasters
    case (.deliveryProtocol, 1...6): .ownPostmaster
    case (.content, 1...6): .writerOfMessage
    case (.security, 8), (.security, 9), (.security, 11...14): .login
    case (.security, 1), (.security, 2): .bothPostmasters
    case (.security, 20...26): .ownPostmaster
    default: nil
    }
  }

  private static func actor(withoutReplyAt stage: DeliveryStage?) -> WhoActs? {
    switch stage {
    case .lookup: .domain
    case .connect: .network
    case .greeting, .hello, .mail, .rcpt, .data, .endOfData, .tls: .bothPostmasters
    case .login: .login
    case .mailbox, nil: nil
    }
  }

  /// Where no enhanced code tells the reason: only what a code means whatever its text.
  private static func actor(code: Int, at stage: DeliveryStage?) -> WhoActs? {
    switch (code, stage) {
    case (500...505, _), (555, _): .ownPostmaster
    case (530, _), (534...538, _): .login
    case (552, _): .writerOfMessage
    case (556, _), (553, .rcpt?): .writerOfAddress
    case (_, .greeting?), (_, .hello?): .bothPostmasters
    case (421, _), (451, _), (452, _): .theirPostmaster
    default: nil
    }
  }
}
