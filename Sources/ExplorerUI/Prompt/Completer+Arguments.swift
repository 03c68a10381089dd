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
    case .vrfy: first(place, addresses(for: .rcpt))
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
  private func list(
    _ place: Place, _ items: [Completion], from offset: Int = 0
  ) -> CompletionList? {
    let typed = place.typed.dropFirst(offset)
    return CompletionList(
      replacing: place.start + offset..<place.end, items.filter { $0.text.begins(with: typed) })
  }

  private var mechanisms: [Completion] {
    (session.capabilities?.mechanisms ?? []).map { Completion($0, guide.text(.mechanism($0))) }
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
  private func addresses(for verb: Verb) -> [Completion] {
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

  private func parameter(at place: Place) -> CompletionList? {
    let verb = place.verb == .rcpt ? Verb.rcpt : .mail
    if let equals = place.typed.firstIndex(of: "=") {
      let keyword = place.typed[..<equals].uppercased()
      guard let row = Parameter.row(for: keyword, of: verb) else { return nil }
      return value(of: row, at: place, from: keyword.count + 1)
    }
    let used = place.words.dropFirst().map { $0.prefix { $0 != "=" }.uppercased() }
    let rows = Parameter.rows(of: verb).filter { !used.contains($0.keyword) }
    let items = rows.compactMap { row -> Completion? in
      let isOffered = isOffered(row.extensionKeyword)
      // What hardly anybody has ever seen is proposed only where it is offered.
      guard isOffered || row.isCommon else { return nil }
      return Completion(
        row.keyword + (row.value.mayBeLeftOut ? "" : "="), label: row.keyword,
        guide.text(isOffered ? .parameter(row) : .notOffered(row.extensionKeyword)),
        isAvailable: isOffered)
    }
    return list(place, items)
  }

  private func value(
    of row: Parameter, at place: Place, from offset: Int
  ) -> CompletionList? {
    var offset = offset
    var items = row.value.choices.map { choice in
      let keyword = choice.keyword ?? row.extensionKeyword
      return isOffered(keyword)
        ? Completion(choice.word, guide.text(.value(choice.word)))
        : Completion(choice.word, guide.text(.notOffered(keyword)), isAvailable: false)
    }
    switch row.value {
    case .list:
      let value = place.typed.dropFirst(offset)
      if let comma = value.lastIndex(of: ",") {
        offset += value.distance(from: value.startIndex, to: comma) + 1
        let used = value[..<comma].uppercased().split(separator: ",")
        items.removeAll { $0.text == "NEVER" || used.contains(Substring($0.text)) }
      }
    case .typedAddress:
      if let address = TypedCommand("RCPT " + place.words.joined(separator: " ")).path {
        items = [Completion("rfc822;" + address)]
      }
    case .submitter:
      items = [Completion("<>")]
    default: break
    }
    return list(place, items, from: offset)
  }

  private func isOffered(_ keyword: String) -> Bool {
    guard let capabilities = session.capabilities else { return false }
    return keyword == "AUTH" ? !capabilities.mechanisms.isEmpty : capabilities.offers(keyword)
  }
}

extension Parameter {
  /// Whether it belongs to the mail of today and is met in it.
  fileprivate var isCommon: Bool {
    status == .current
      && ["SIZE", "8BITMIME", "SMTPUTF8", "AUTH", "DSN", "REQUIRETLS"].contains(extensionKeyword)
  }
}
