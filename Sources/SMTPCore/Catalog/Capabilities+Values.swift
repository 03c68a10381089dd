/// What a server's offers say in numbers and names.
extension Capabilities {
  /// The largest message in octets; nil where none is told, or there is no fixed limit.
  package var largestMessage: Int? {
    if case .largestMessage(let limit)? = value(of: "SIZE") { limit } else { nil }
  }

  /// The shortest deadline in seconds that a message may have which is given back when it is late.
  package var shortestDeadline: Int? {
    if case .shortestDeadline(let seconds)? = value(of: "DELIVERBY") { seconds } else { nil }
  }

  /// How long and until when a message may be held.
  package var longestHold: (seconds: Int, until: String)? {
    if case .holding(let seconds, let until)? = value(of: "FUTURERELEASE") {
      (seconds, until)
    } else {
      nil
    }
  }

  /// One of the LIMITS, by its name in upper case.
  package func limit(_ name: String) -> Int? {
    guard case .limits(let limits)? = value(of: "LIMITS") else { return nil }
    return limits.first { $0.name == name }?.value
  }

  /// What XCLIENT or XFORWARD may tell; nil where the server does not offer it.
  package func attributes(of verb: Verb) -> [String]? {
    if case .attributes(let names)? = value(of: verb.rawValue) { names } else { nil }
  }

  private func value(of keyword: String) -> CapabilityValue? {
    self[keyword].map { CapabilityValue($0) }
  }
}
