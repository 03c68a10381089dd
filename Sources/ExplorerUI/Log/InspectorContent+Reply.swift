import SMTPCore
import SMTPGuide

/// Of replies.
extension InspectorContent {
  func blocks(of reply: Reply, to answered: Observation.Answered?) -> [InspectorBlock] {
    let state = scene.stateBefore
    let sentence =
      isOwn
      ? guide.sentence(forOwn: reply, to: answered, in: state)
      : guide.sentence(for: reply, to: answered, in: state)
    var blocks = [InspectorBlock.text(joined(sentence, consequence(of: reply, answered)), .text)]
    if let recipient = answered?.recipient {
      blocks.append(note(.aboutRecipient(VisibleText.string(recipient))))
    }
    switch reply.end {
    case .whole: break
    case .cut: blocks.append(note(.replyCut, .warning))
    case .abandoned: blocks.append(note(.replyAbandoned, .warning))
    }
    if isOwn {
      if reply.code == 334, (try? Base64.decode(reply.challenge)) == nil {
        blocks.append(note(.notBase64, .warning))
      }
    } else if reply.code == 334 {
      blocks += challenge(reply)
    }
    // What to do about our own reply is the other side's.
    if !isOwn, let meaning = guide.meaning(of: reply, to: answered, in: state) {
      blocks.append(.facts(facts(of: meaning)))
    }
    if answered?.verb?.isHello == true, reply.category == .success {
      blocks += capabilities(reply)
    } else {
      blocks.append(.marks(digits(of: reply)))
    }
    blocks.append(.source(source(of: reply)))
    return blocks
  }

  private func joined(_ sentence: String, _ more: String?) -> String {
    more.map { sentence + " " + $0 } ?? sentence
  }

  /// What the refusal of a recipient leaves of the envelope.
  private func consequence(of reply: Reply, _ answered: Observation.Answered?) -> String? {
    guard answered?.verb == .rcpt, reply.category == .permanent || reply.category == .transient,
      let envelope = scene.moment?.session.state.envelope
    else { return nil }
    let others = envelope.recipients.filter { ReplyCategory(code: $0.code) == .success }
      .prefix(2).map { recipient in
        VisibleText.string(recipient.path.prefix { $0 != Octet.at })
      }
    return guide.sentence(
      InspectorNote.recipientRefused(
        others: Array(others), count: envelope.acceptedCount, isBrief: isBrief))
  }

  /// What to do, whose it is to do it, and who says so.
  private func facts(of meaning: ReplyMeaning) -> [InspectorBlock.Fact] {
    let advice = meaning.advice
    if isBrief, let retry = guide.shortText(of: advice.retry) {
      // Where a line is all there is, both answers of few words share one.
      let short = [retry, meaning.responsible.map(guide.place)].compactMap(\.self).joined(
        separator: "; ")
      return [fact(.retry, short), fact(.fix, advice.action)]
    }
    var facts: [InspectorBlock.Fact] = []
    if let retry = guide.shortText(of: advice.retry) {
      facts = [fact(.retry, retry), fact(.fix, advice.action)]
    } else if !advice.action.isEmpty {
      facts = [fact(.now, advice.action)]
    }
    facts += meaning.responsible.map { [fact(.whose, guide.title(of: $0))] } ?? []
    return facts + (meaning.author.map { [fact(.words, guide.title(of: $0))] } ?? [])
  }

  private func digits(of reply: Reply) -> [InspectorBlock.Fact] {
    guard let code = reply.code else { return [] }
    var rows = guide.digits(of: code).map { InspectorBlock.Fact($0.mark, $0.meaning) }
    if let enhanced = reply.enhanced {
      rows.append(.init(enhanced.description, guide.title(of: enhanced) ?? ""))
    }
    return rows
  }

  private func source(of reply: Reply) -> String {
    let code = reply.code.flatMap { ReplyCode.row(for: $0)?.source } ?? ""
    let enhanced = reply.enhanced.flatMap { EnhancedCode.row(for: $0)?.source } ?? ""
    let sources = [code.isEmpty ? "RFC 5321 §4.2.1" : code, enhanced]
    return sources.filter { !$0.isEmpty }.joined(separator: "; ")
  }

  /// What a challenge says, as its mechanism means it.
  private func challenge(_ reply: Reply) -> [InspectorBlock] {
    guard let octets = try? Base64.decode(reply.challenge) else {
      return [note(.notBase64, .warning)]
    }
    var mechanism = ""
    if case .auth(let exchange, _) = scene.moment?.session.state { mechanism = exchange.mechanism }
    let words = guide.words(for: ChallengeContent(octets, mechanism: mechanism))
    let sentence = words.sentence.map {
      InspectorBlock.text($0, words.isAlarming ? .warning : .text)
    }
    let fields = words.fields.map { InspectorBlock.Fact($0.label, $0.text) }
    return [sentence].compactMap(\.self) + (fields.isEmpty ? [] : [.facts(fields)])
  }

  /// The list of what the server offers, new ones first said to be so.
  private func capabilities(_ reply: Reply) -> [InspectorBlock] {
    let offered = Capabilities(reply).list
    let before = scene.index.flatMap { scene.model.session.timeline.capabilities(before: $0) }
    let session = scene.moment?.session
    let isSecured = session?.opening?.isGreeted == true ? nil : session.map { $0.tls != nil }
    let rows = offered.map { capability in
      let isNew = before.map { !$0.offers(capability.keyword) } ?? false
      let words = guide.text(of: capability, isSecured: isSecured)
      let parameters = capability.parameters.joined(separator: " ")
      let text = [parameters, words].filter { !$0.isEmpty }.joined(separator: ": ")
      return InspectorBlock.Fact(
        capability.keyword,
        isNew ? "(\(guide.sentence(InspectorNote.newlyOffered))) " + text : text, isStrong: isNew)
    }
    return rows.isEmpty ? [note(isOwn ? .youOfferNothing : .offersNothing)] : [.names(rows)]
  }
}
