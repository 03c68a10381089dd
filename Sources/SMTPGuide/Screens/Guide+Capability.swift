package import SMTPCore

extension Guide {
  /// What a server's extension is good for, by its keyword in upper case; nil where it is not
  /// known.
  package func words(forCapability keyword: String) -> String? {
    if let words = vocabulary.capabilities[keyword] { return words }
    return Extension.row(for: keyword).flatMap { vocabulary.capabilities[$0.keyword] }
  }

  /// What a line of a server's offers says: with its numbers, where it has any.
  package func text(of capability: Capability) -> String {
    let title = words(forCapability: capability.keyword) ?? "not known here: private, or new"
    switch CapabilityValue(capability) {
    case .largestMessage(nil): return "messages of any size"
    case .largestMessage(let limit?): return "messages up to \(Self.count(limit, "octet"))"
    case .shortestDeadline(let seconds):
      return title + ", \(Self.count(seconds, "second")) or more"
    case .holding(let seconds, let until):
      return title + ": \(Self.count(seconds, "second")), until \(visible(until))"
    case .policy(let name): return title + " (\(visible(name)))"
    case .limits(let limits): return text(of: limits) ?? title
    case .places([]): return title + ", once you are logged in"
    case .malformed: return title + "; badly written"
    case .none, .mechanisms, .unwanted, .places, .attributes, .words: return title
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
}
