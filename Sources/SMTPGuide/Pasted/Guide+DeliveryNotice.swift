import MailFormat
import SMTPCore

/// Explaining what a bounce or a log line tells.
extension Guide {
  /// What there is to say of a notice, whoever it is about: who said what and how far it had come,
  /// whether it is final, who can act, what the reply means there.
  func explanation(of notice: DeliveryNotice, _ kind: Explanation.Kind) -> Explanation {
    let phrases = vocabulary.delivery
    let meant = meaning(of: notice)
    let actor = WhoActs(notice, by: meant?.isKnownByWords == true ? meant?.responsible : nil)
    let category = notice.reply.map { ReplyCategory(code: $0.code) }
    let isForNow = notice.outcome == .turnedAway && (category == .transient || notice.isTemporary)
    var remarks: [Explanation.Remark] = []
    if let sentence = meant?.sentence {
      let label =
        notice.outcome == .turnedAway
        ? phrases.clientMeaning : notice.reply == nil ? phrases.codeMeaning : phrases.meaning
      remarks.append(.init(label, sentence))
    }
    let finality = isForNow ? phrases.turnedAwayForNow : phrases.finalities[notice.outcome] ?? ""
    remarks.append(.init(phrases.final, finality))
    remarks.append(.init(phrases.whoActs, phrases.actors[actor] ?? ""))
    return Explanation(
      kind: kind, token: token(of: notice), title: phrases.titles[notice.outcome] ?? "",
      sentence: sentence(for: notice), remarks: remarks,
      advice: advice(for: notice, meant, actor), source: source(of: notice, kind))
  }

  /// What a reply of a transcript means to the command that it answers.
  func explanation(of reply: WrittenReply, answering occasion: Occasion) -> Explanation {
    let meant = meaning(of: reply, on: occasion)
    return Explanation(
      kind: .reply, token: Self.token(reply.code, reply.enhanced),
      title: title(of: reply.code, reply.enhanced, meant),
      sentence: meant.sentence,
      remarks: [.init(vocabulary.delivery.answering, vocabulary.phrases.place(occasion))],
      advice: meant.advice.text, source: source(of: reply.code, reply.enhanced))
  }

  /// What a written reply means at its place.
  private func meaning(of reply: WrittenReply, on occasion: Occasion) -> ReplyMeaning {
    meaning(of: reply.code, enhanced: reply.enhanced, text: ReplyText(reply.text), on: occasion)
  }

  /// What decided means: the reply, or else the enhanced code that the writer gave.
  private func meaning(of notice: DeliveryNotice) -> ReplyMeaning? {
    let occasion = notice.stage?.occasion ?? .anyCommand
    if var reply = notice.reply {
      // X.0.0 is what programs write where the server gave none.
      if notice.enhanced?.detail != 0 { reply.enhanced = notice.enhanced }
      return meaning(of: reply, on: occasion)
    }
    if let known = meaning(ofReason: notice) { return known }
    // A code that only says yes or no adds nothing to that, and 5.0.0 not even a subject.
    guard let status = notice.status, status.class != .success, status.detail != 0,
      title(of: status) != nil
    else { return nil }
    // The codes that stand for any reason at all let the enhanced code speak.
    let code = status.class == .transient ? 450 : 550
    return ReplyMeaning(
      sentence: sentence(for: code, enhanced: status, on: occasion),
      advice: advice(for: code, enhanced: status, on: occasion))
  }

  /// What the writer's own words mean, where they are known and no reply is told.
  private func meaning(ofReason notice: DeliveryNotice) -> ReplyMeaning? {
    guard notice.outcome == .failed || notice.outcome == .delayed else { return nil }
    let code = notice.outcome == .delayed ? 450 : 550
    let enhanced = notice.status.flatMap { $0.detail == 0 ? nil : $0 }
    let text = ReplyText(notice.reason)
    let meaning = meaning(of: code, enhanced: enhanced, text: text, on: .anyCommand)
    return meaning.isKnownByWords ? meaning : nil
  }

  private func token(of notice: DeliveryNotice) -> String {
    if let reply = notice.reply { return Self.token(reply.code, reply.enhanced) }
    if let status = notice.status, status.detail != 0 { return status.description }
    return vocabulary.delivery.tokens[notice.outcome] ?? notice.outcome.rawValue
  }

  /// Who said it, and how far it had come.
  private func sentence(for notice: DeliveryNotice) -> String {
    let phrases = vocabulary.delivery
    switch (notice.outcome, notice.speaker) {
    case (.delivered, _) where notice.stage == .mailbox: return phrases.arrivedInMailbox
    case (.delivered, _), (.relayed, _), (.expanded, _):
      return phrases.arrived[notice.outcome] ?? ""
    case (.turnedAway, _):
      return notice.stage.flatMap { phrases.turnedAway[$0] } ?? phrases.turnedAwaySomewhere
    case (_, .peer):
      return notice.stage.flatMap { phrases.peerRefused[$0] } ?? phrases.peerRefusedSomewhere
    case (_, .reporter) where notice.reply != nil: return phrases.ownRefusal
    case (_, .unknown) where notice.reply != nil: return phrases.someoneRefused
    case (_, .reporter), (_, .unknown):
      return notice.stage.flatMap { phrases.stuck[$0] } ?? phrases.stuckSomewhere
    }
  }

  private func advice(
    for notice: DeliveryNotice, _ meaning: ReplyMeaning?, _ actor: WhoActs
  ) -> String {
    let phrases = vocabulary.delivery
    switch notice.outcome {
    case .delivered, .relayed, .expanded: return phrases.nothingToDo
    case .turnedAway:
      return notice.stage == .login ? phrases.failedLoginAdvice : phrases.turnedAwayAdvice
    // Whether it is tried again is said already.
    case .failed, .delayed: break
    }
    let general = notice.stage.flatMap { phrases.advice[$0] } ?? phrases.generalAdvice
    guard let meaning else { return general }
    if meaning.isKnownByWords { return meaning.relayedAction ?? meaning.advice.action }
    // What broke off without a reply is told by the place rather than by a number.
    if notice.reply == nil, let stage = notice.stage, stage != .mailbox, stage != .mail {
      return general
    }
    // What a client may do at once is not what a postmaster should do who sees it wait.
    if notice.reply != nil, notice.outcome == .delayed,
      actor == .nobodyYet || actor == .recipient
    {
      return phrases.waitAdvice
    }
    // Nor can a server log in where mail is relayed, as a person at a prompt can.
    if notice.stage != .login, notice.isPolicy(actor) { return phrases.askAdvice }
    return meaning.advice.action
  }

  private func source(of notice: DeliveryNotice, _ kind: Explanation.Kind) -> String {
    let status = notice.status.flatMap { EnhancedCode.row(for: $0)?.source }
    let code =
      notice.reply.map { source(of: $0.code, $0.enhanced) } ?? status ?? "RFC 5321 §4.5.4.1"
    return kind == .bounce ? "RFC 3464; " + code : code
  }
}

extension DeliveryNotice {
  /// Whether it was refused by a rule of the other side, which the text names at best.
  fileprivate func isPolicy(_ actor: WhoActs) -> Bool {
    guard reply != nil else { return false }
    let isLoop = enhanced?.subject == EnhancedSubject.network.rawValue
    return actor == .bothPostmasters && !isLoop || actor == .unclear && reply?.code == 554
  }
}
