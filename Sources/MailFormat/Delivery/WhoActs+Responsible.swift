package import SMTPCore

/// Who can act on what a notice tells: `Responsible`, told from where a server sends to another one.
extension WhoActs {
  /// Who can act on what a notice tells.
  ///
  /// - Parameter responsible: Who can by the words of the reply, where these are known.
  package init(_ notice: DeliveryNotice, by responsible: Responsible? = nil) {
    switch notice.outcome {
    case .delivered, .relayed, .expanded: self = .nobody
    case .turnedAway: self = .client
    case .failed, .delayed:
      let actor = Self.actor(notice, by: responsible)
      let isPatient = actor?.isPatient ?? true
      self = notice.outcome == .delayed && isPatient ? .nobodyYet : actor ?? .unclear
    }
  }

  /// Whether what they have to mend often goes away by itself, or is given up one day.
  private var isPatient: Bool {
    switch self {
    case .theirPostmaster, .mailbox, .network, .bothPostmasters, .account, .unclear, .earlier: true
    case .writerOfAddress, .writerOfMessage, .listOwner, .recipient, .ownPostmaster, .domain,
      .login, .nobodyYet, .nobody, .client:
      false
    }
  }

  private static func actor(
    _ notice: DeliveryNotice, by responsible: Responsible?
  ) -> WhoActs? {
    let enhanced = notice.enhanced.flatMap { $0.detail == 0 ? nil : $0 }
    let subject = enhanced.flatMap { EnhancedSubject(rawValue: $0.subject) }
    // What is yours may be the address, the message or the server: there the numbers tell more.
    if let responsible, responsible != .you {
      return actor(responsible, subject ?? .undefined, enhanced?.detail ?? 0)
    }
    if responsible == .you, subject == nil || subject == .network || subject == .mailSystem {
      if notice.stage == .login { return .login }
      if let known = actor(byWords: notice) { return known }
    }
    // Why TLS failed the number does not tell: both ends have certificates and settings.
    if notice.reply == nil, notice.stage == .tls { return .bothPostmasters }
    if let enhanced, let subject {
      // The policy of one is met by the other.
      if subject == .security, enhanced.detail == 1 { return .bothPostmasters }
      if let responsible = Responsible(subject: subject, detail: enhanced.detail) {
        return actor(responsible, subject, enhanced.detail)
      }
    }
    guard let reply = notice.reply else { return actor(withoutReplyAt: notice.stage) }
    return actor(code: reply.code, at: notice.stage)
  }

  /// Who can act where words call it yours and no number calls it anything else.
  private static func actor(byWords notice: DeliveryNotice) -> WhoActs? {
    if let reply = notice.reply {
      if refusesStranger(reply, at: notice.stage) {
        return actor(code: reply.code, at: notice.stage) == .login ? .login : .bothPostmasters
      }
      // What passes is how the server sends: too often, or over too many connections.
      if ReplyCategory(code: reply.code) == .transient {
        return [421, 432].contains(reply.code) ? .ownPostmaster : .unclear
      }
    }
    // Else it is an address, mostly the recipient's.
    let isAddress = notice.stage == .rcpt || notice.stage == .mailbox || notice.stage == nil
    return isAddress ? .writerOfAddress : nil
  }

  /// Whether a reply refuses whoever the server does not know, by its words.
  private static func refusesStranger(_ reply: WrittenReply, at stage: DeliveryStage?) -> Bool {
    let row = ProviderReply.row(
      for: reply.code, enhanced: reply.enhanced, ReplyText(reply.text), on: stage?.occasion)
    return row?.refusesStranger == true
  }

  private static func actor(
    _ responsible: Responsible, _ subject: EnhancedSubject, _ detail: Int
  ) -> WhoActs? {
    switch (responsible, subject, detail) {
    case (.you, .addressing, 7), (.you, .deliveryProtocol, _): .ownPostmaster
    case (.you, .addressing, 2): .domain
    case (.you, .addressing, _): .writerOfAddress
    case (.you, .security, 2): .listOwner
    case (.you, .security, 8...12): .login
    case (.you, _, _): .writerOfMessage
    case (.recipient, .mailbox, 2): .recipient
    case (.recipient, _, _): .mailbox
    case (.server, .security, 8...14): .account
    case (.server, _, _): .theirPostmaster
    case (.sendingSide, _, _): .ownPostmaster
    case (.way, .network, 3), (.way, .network, 4): .domain
    case (.way, .network, 7): .earlier
    case (.way, .network, 1), (.way, .network, 2): .network
    case (.way, .addressing, _): nil
    case (.way, _, _): .bothPostmasters
    }
  }

  private static func actor(withoutReplyAt stage: DeliveryStage?) -> WhoActs? {
    switch stage {
    case .queue: .earlier
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
    case (530, _), (534...538, _): return .login
    case (552, _): return .writerOfMessage
    case (556, _), (553, .rcpt?): return .writerOfAddress
    case (_, .greeting?), (_, .hello?): return .bothPostmasters
    default: break
    }
    switch Responsible(code: code, enhanced: nil, on: stage?.occasion ?? .anyCommand) {
    case .you?, .sendingSide?: return .ownPostmaster
    case .server?: return stage == .login ? .account : .theirPostmaster
    case .recipient?: return .mailbox
    case .way?: return .network
    case nil: return code == 421 ? .theirPostmaster : nil
    }
  }
}
