import SMTPCore
import SMTPGuide

/// What may follow a verb.
extension Completer {
  func arguments(at place: Place) -> CompletionList? {
    switch place.verb {
    case .mail, .send, .soml, .saml: pathOrParameter(at: place, "FROM:")
    case .rcpt: pathOrParameter(at: place, "TO:")
    case .ehlo, .lhlo, .helo: first(place, [Completion(template.clientName, guide.text(.yourName))])
    case .auth, .xExps: first(place, mechanisms)
    case .help: first(place, topics)
    case .vrfy, .expn:
      place.words.isEmpty ? list(place, addresses(for: .rcpt)) : parameter(at: place)
    case .etrn, .atrn: first(place, domains)
    case .xclient, .xforward: attribute(at: place)
    case .bdat where place.words.isEmpty: first(place, [messageSize].compactMap { $0 })
    case .bdat,
      .burl where place.words.count == 1:
      list(place, [Completion("LAST", guide.text(.lastChunk))])
    default: nil
    }
  }

  /// Completions for the first word behind the verb.
  private func first(_ place: Place, _ items: [Completion]) -> CompletionList? {
    place.words.isEmpty ? list(place, items) : nil
  }

  /// Those that begin as typed, in the place of the word from `offset` characters on.
  func list(
    _ place: Place, _ items: [Completion], from offset: Int = 0
  ) -> CompletionList? {
    let typed = place.typed.dropFirst(offset)
    return CompletionList(
      replacing: place.start + offset..<place.end, items.filter { $0.text.begins(with: typed) })
  }

  private var mechanisms: [Completion] {
    MechanismFacts.ranked(
      session.capabilities?.mechanisms ?? [],
      with: .init(isSecured: session.tls != nil, hasCertificate: template.hasCertificate)
    ).map { Completion($0, guide.text(.mechanism($0))) }
  }

  /// The domains that mail may wait for here: that of this machine, and those of senders.
  private var domains: [Completion] {
    var domains = [Completion(template.clientName, guide.text(.yourName))]
    for sender in template.history.senders {
      guard let at = sender.lastIndex(of: "@") else { continue }
      let domain = String(sender[at...].dropFirst())
      guard !domain.isEmpty, !domains.contains(where: { $0.text == domain }) else { continue }
      domains.append(Completion(domain, guide.text(.usedBefore)))
    }
    return domains
  }

  private var topics: [Completion] {
    Verb.allCases.filter(\.isSuggested).map {
      Completion($0.rawValue, guide.words(for: $0)?.title ?? "")
    }
  }

  private func pathOrParameter(at place: Place, _ keyword: String) -> CompletionList? {
    guard place.words.isEmpty else { return parameter(at: place) }
    guard place.typed.begins(with: keyword + "<") else {
      let meaning = guide.text(place.verb == .rcpt ? PromptText.toKeyword : .fromKeyword)
      return list(place, [Completion(keyword + "<", label: keyword, meaning)])
    }
    if place.typed.contains(">") { return nil }
    let end = place.rest.hasPrefix(">") ? "" : ">"
    let items = addresses(for: place.verb).map {
      Completion($0.text + end, label: $0.text, $0.detail)
    }
    return list(place, items, from: keyword.count + 1)
  }

  /// Addresses that were used before, those in the same role first.
  func addresses(for verb: Verb) -> [Completion] {
    let present = session.state.envelope?.recipients.map { VisibleText.string($0.path) } ?? []
    let history = template.history
    let own = verb == .rcpt ? history.recipients : history.senders
    let other = verb == .rcpt ? history.senders : history.recipients
    var addresses = verb == .rcpt ? [template.target.recipient].compactMap { $0 } : []
    for address in own + other + present where !addresses.contains(address) {
      addresses.append(address)
    }
    // A recipient that stands in the envelope is of less use.
    return addresses.filter { verb != .rcpt || !present.contains($0) }
      .map { Completion($0, guide.text(.usedBefore)) }
  }
}
