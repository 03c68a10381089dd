import SMTPCore
import SMTPGuide

/// The parameters behind an address, and what a proxy tells of a client.
extension Completer {
  func parameter(at place: Place) -> CompletionList? {
    let verb = place.parameterVerb
    if let equals = place.typed.firstIndex(of: "=") {
      let keyword = place.typed[..<equals].uppercased()
      guard let row = Parameter.row(for: keyword, of: verb) else { return nil }
      return value(of: row, at: place, from: keyword.count + 1)
    }
    let used = place.words.dropFirst().map { $0.prefix { $0 != "=" }.uppercased() }
    let rows = Parameter.rows(of: verb).filter { !used.contains($0.keyword) }
    let items = rows.compactMap { row -> Completion? in
      let obstacle = obstacle(to: row, beside: used)
      // What is no part of today's mail is proposed only where it is offered.
      guard obstacle == nil || row.status == .current else { return nil }
      return Completion(
        row.keyword + (row.value.mayBeLeftOut ? "" : "="), label: row.keyword,
        obstacle ?? guide.text(.parameter(row)), isAvailable: obstacle == nil)
    }
    return list(place, items)
  }

  /// Why a parameter is of no use here; nil where it is.
  private func obstacle(to row: Parameter, beside used: [String]) -> String? {
    let needsTLS = Extension.row(for: row.extensionKeyword)?.needsTLS == true
    if needsTLS, session.tls == nil { return guide.text(.overTLSOnly) }
    if !isOffered(row.extensionKeyword) { return notOffered(row.extensionKeyword, as: row.keyword) }
    switch row.keyword {
    case "HOLDFOR" where used.contains("HOLDUNTIL"): return guide.text(.contradicts("HOLDUNTIL"))
    case "HOLDUNTIL" where used.contains("HOLDFOR"): return guide.text(.contradicts("HOLDFOR"))
    default: return nil
    }
  }

  /// That a keyword is not offered; it need not be named where it stands there as the label.
  private func notOffered(_ keyword: String, as label: String) -> String {
    guide.text(.notOffered(keyword == label ? nil : keyword))
  }

  private func value(
    of row: Parameter, at place: Place, from offset: Int
  ) -> CompletionList? {
    guard case .list = row.value else {
      return list(place, values(of: row, at: place), from: offset)
    }
    var offset = offset
    var items = choices(of: row)
    let value = place.typed.dropFirst(offset)
    if let comma = value.lastIndex(of: ",") {
      offset += value.distance(from: value.startIndex, to: comma) + 1
      let used = value[..<comma].uppercased().split(separator: ",")
      items.removeAll { $0.text == "NEVER" || used.contains(Substring($0.text)) }
    }
    return list(place, items, from: offset)
  }

  /// What may stand behind a keyword and its `=`.
  private func values(of row: Parameter, at place: Place) -> [Completion] {
    switch row.value {
    case .none, .word, .tracking: []
    case .choice, .list: choices(of: row)
    case .octets:
      [messageSize ?? Completion("‹octets›", guide.text(.sizeLimit(offers?.largestMessage)))]
    case .seconds: holds
    case .integer(let range):
      [4, 0, -4, range.upperBound, range.lowerBound].map {
        Completion(String($0), guide.text(.priority($0)))
      }
    case .xtext: [Completion("‹\(messageName)›", guide.text(.messageName))]
    case .transaction: [Completion("<\(messageName)>", guide.text(.messageName))]
    case .typedAddress: originals(at: place)
    case .submitter: [Completion("<>")] + senders
    case .mailbox: senders
    case .deadline: deadlines
    case .moment(hasAction: true): [Completion("‹moment›", guide.text(.holdLimit(nil)))]
    case .moment(hasAction: false):
      [Completion("‹moment›", guide.text(.holdLimit(offers?.longestHold?.until)))]
    case .keywords: unwanted
    case .delimiters: [Completion("+=")]
    case .domain: [Completion(template.clientName, guide.text(.yourName))]
    }
  }

  private var offers: Capabilities? { session.capabilities }

  /// The size of the message that is written; nil where none is.
  var messageSize: Completion? {
    template.messageOctets.map { Completion(String($0), guide.text(.messageSize)) }
  }

  private func choices(of row: Parameter) -> [Completion] {
    row.value.choices.map { choice in
      let keyword = choice.keyword ?? row.extensionKeyword
      return isOffered(keyword)
        ? Completion(choice.word, guide.text(.value(choice.word)))
        : Completion(choice.word, notOffered(keyword, as: choice.word), isAvailable: false)
    }
  }

  private var holds: [Completion] {
    let longest = offers?.longestHold?.seconds ?? .max
    return [60, 3_600, 86_400].map { min($0, longest) }.reduce(into: [Completion]()) {
      items, seconds in
      guard !items.contains(where: { $0.text == String(seconds) }) else { return }
      items.append(Completion(String(seconds), guide.text(.holding(seconds))))
    }
  }

  private var deadlines: [Completion] {
    let shortest = max(3_600, offers?.shortestDeadline ?? 0)
    return [
      Completion("\(shortest);R", guide.text(.deadline(isReturned: true))),
      Completion("\(shortest);N", guide.text(.deadline(isReturned: false))),
    ]
  }

  /// A name for the next message, by the number of those before it.
  private var messageName: String {
    let count = template.history.lines.count { TypedCommand($0).verb == .mail }
    return "\(count + 1)@\(template.clientName)"
  }

  /// The recipient of this very command; beyond ASCII in the escapes of RFC 6533, unless the
  /// message is announced as international.
  private func originals(at place: Place) -> [Completion] {
    let line = "RCPT " + place.words.joined(separator: " ")
    guard let path = TypedCommand(line).path else { return [] }
    if path.utf8.allSatisfy({ $0 < 0x80 }) {
      let address = String(decoding: Xtext.encode(path.utf8), as: UTF8.self)
      return [Completion("rfc822;" + address)]
    }
    if session.state.envelope?.isInternationalized == true { return [Completion("utf-8;" + path)] }
    let escaped = path.unicodeScalars.map { scalar in
      scalar.isASCII && scalar != "\\" && scalar != "+" && scalar != "="
        ? String(scalar)
        : "\\x{" + Hexadecimal.text(scalar.value, digits: 2).uppercased() + "}"
    }
    return [Completion("utf-8;" + escaped.joined())]
  }

  private var senders: [Completion] {
    addresses(for: .mail).map { sender in
      Completion(
        String(decoding: Xtext.encode(sender.text.utf8), as: UTF8.self), sender.detail)
    }
  }

  /// The kinds of advertising that the server names, which it refuses.
  private var unwanted: [Completion] {
    guard let capability = offers?["NO-SOLICITING"],
      case .unwanted(let words) = CapabilityValue(capability)
    else { return [] }
    return words.map { Completion($0, guide.text(.unwanted), isAvailable: false) }
  }

  private func isOffered(_ keyword: String) -> Bool {
    guard let offers else { return false }
    return keyword == "AUTH" ? !offers.mechanisms.isEmpty : offers.offers(keyword)
  }

  // MARK: XCLIENT and XFORWARD

  func attribute(at place: Place) -> CompletionList? {
    let rows = ProxyAttribute.rows(of: place.verb)
    let offered = offers?.attributes(of: place.verb)
    if let equals = place.typed.firstIndex(of: "=") {
      let name = place.typed[..<equals].uppercased()
      guard let row = rows.first(where: { $0.name == name }) else { return nil }
      return list(place, Self.values(of: row, guide), from: name.count + 1)
    }
    let used = place.words.map { $0.prefix { $0 != "=" }.uppercased() }
    let items = rows.filter { !used.contains($0.name) }.map { row in
      let isOffered = offered?.contains(row.name) ?? false
      return Completion(
        row.name + "=", label: row.name,
        guide.text(isOffered ? .attribute(row.name) : .notOffered(nil)),
        isAvailable: isOffered)
    }
    return list(place, items)
  }

  private static func values(of row: ProxyAttribute, _ guide: Guide) -> [Completion] {
    var items: [Completion] = []
    if case .choice(let words) = row.value { items = words.map { Completion($0) } }
    return items
      + ProxyAttribute.unknownValues.enumerated().map { index, value in
        Completion(value, guide.text(.unknownValue(isTemporary: index == 1)))
      }
  }
}

extension Completer.Place {
  /// The verb whose parameters fit here: SEND and its kin take what MAIL takes.
  fileprivate var parameterVerb: Verb {
    switch verb {
    case .send, .soml, .saml: .mail
    default: verb
    }
  }
}
