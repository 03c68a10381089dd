package import SMTPCore

extension Guide {
  /// What a server's extension is good for, by its keyword in upper case; nil where it is not
  /// known.
  package func words(forCapability keyword: String) -> String? {
    if let words = vocabulary.capabilities[keyword] { return words }
    return Extension.row(for: keyword).flatMap { vocabulary.capabilities[$0.keyword] }
  }

  /// What a line of a server's offers says: with its numbers, where it has any.
  ///
  /// - Parameter isSecured: Whether TLS is on where it is offered; nil where nobody knows.
  package func text(of capability: Capability, isSecured: Bool? = nil) -> String {
    guard let title = words(forCapability: capability.keyword) else {
      return Self.isPrivate(capability)
        ? "private: for programs that agreed on it" : "not known here: private, or new"
    }
    switch CapabilityValue(capability) {
    case .none where capability.keyword == "SIZE": return "wants sizes told; its limit is not said"
    case .largestMessage(nil): return "messages of any size: no fixed limit"
    case .largestMessage(let limit?):
      return "messages up to "
        + (Self.megabytes(limit).map { "\($0) (\(Self.grouped(limit)))" }
          ?? Self.count(limit, "octet"))
    case .mechanisms where capability.keyword.utf8.contains(Octet.equals): return title
    case .mechanisms(let names): return text(ofMechanisms: names, isSecured)
    case .shortestDeadline(let seconds): return title + ", \(Self.span(seconds)) or more"
    case .holding(let seconds, let until):
      return title + ": \(Self.span(seconds)), until \(visible(until))"
    case .unwanted(let kinds):
      return title + ": " + kinds.prefix(4).map { visible($0) }.joined(separator: ", ")
    case .policy(let name): return title + " (\(visible(name)))"
    case .limits(let limits): return text(of: limits) ?? title
    case .places([]): return title + ", once you are logged in"
    case .malformed: return title + "; badly written"
    case .none, .places, .attributes, .words: return title
    }
  }

  /// Why an extension is of no use here; nil where nothing stands against it.
  package func obstacle(to capability: Capability, in capabilities: Capabilities) -> String? {
    guard let row = Extension.row(for: capability.keyword),
      let missing = row.missingRequirements(in: capabilities).first
    else { return nil }
    return "it needs \(missing), which is missing"
  }

  private func text(of limits: [CapabilityValue.Limit]) -> String? {
    let texts = limits.compactMap { limit -> String? in
      guard let value = limit.value else { return nil }
      switch limit.name {
      case "MAILMAX": return Self.count(value, "message")
      case "RCPTMAX": return "\(Self.count(value, "recipient")) each"
      case "RCPTDOMAINMAX": return Self.count(value, "domain")
      default: return nil
      }
    }
    return texts.isEmpty ? nil : "at most " + texts.joined(separator: ", ")
  }

  /// How good a mechanism is, in a few words.
  func verdict(on facts: MechanismFacts) -> String {
    if facts.exposure != .nothing { return "only over TLS" }
    return facts.isWeak ? "weak" : "good"
  }

  /// What the mechanisms of AUTH are worth.
  private func text(ofMechanisms names: [String], _ isSecured: Bool?) -> String {
    let known = names.compactMap { MechanismFacts.row(for: $0) }
    let exposing = known.filter { $0.exposure != .nothing }.map(\.name)
    let weak = known.filter { $0.exposure == .nothing && $0.isWeak }.map(\.name)
    var text = "logging in"
    if names.isEmpty { return text + ", in no way that is told" }
    if !exposing.isEmpty {
      text += "; " + exposing.joined(separator: ", ")
      switch isSecured {
      case nil: text += " only over TLS"
      case true?: text += " hidden by TLS"
      case false?: text += " readable on the way, for TLS is off"
      }
    }
    if !weak.isEmpty { text += "; \(weak.joined(separator: ", ")) weak" }
    let hasGood = known.contains { $0.exposure == .nothing && !$0.isWeak }
    return exposing.isEmpty && weak.isEmpty && hasGood ? text + ", and no password shows" : text
  }

  /// The keyword's own words where nobody knows it.
  func explanation(ofUnknown capability: Capability) -> Explanation {
    let phrases = vocabulary.phrases
    return Explanation(
      kind: .extension, token: capability.keyword, title: text(of: capability),
      sentence: Self.isPrivate(capability) ? phrases.privateKeyword : phrases.unknownKeyword,
      remarks: [], advice: phrases.ignoreKeyword, source: "RFC 5321 §2.2.2")
  }

  private static func isPrivate(_ capability: Capability) -> Bool {
    capability.keyword.utf8.first == 0x58
  }

  /// A number of octets in millions; nil where it has not as many.
  private static func megabytes(_ octets: Int) -> String? {
    guard octets >= 1_000_000 else { return nil }
    let tenths = octets / 100_000
    let fraction = tenths % 10 == 0 ? "" : ".\(tenths % 10)"
    return "\(grouped(tenths / 10))\(fraction) MB"
  }

  /// Seconds, and the same in the largest unit that they fill.
  private static func span(_ seconds: Int) -> String {
    let text = count(seconds, "second")
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute")]
    guard let (unit, name) = units.first(where: { seconds >= $0.0 && seconds % $0.0 == 0 }) else {
      return text
    }
    return text + " (\(count(seconds / unit, name)))"
  }
}

extension MechanismFacts {
  /// Whether it should not be chosen where another is to be had.
  fileprivate var isWeak: Bool {
    switch status {
    case .limited, .obsolete, .historic: true
    case .current, .private, .draft: name == "ANONYMOUS"
    }
  }
}
