/// What a session has asked for so far, held against what LIMITS tells (RFC 9422 §4).
struct ServerTally: Sendable {
  /// How often MAIL came, whatever became of it.
  var transactions = 0
  /// The domains of the recipients that were accepted, in upper case.
  private(set) var domains: Set<[UInt8]> = []

  /// Whether a recipient in `domain` would make the domains more than `limit`.
  func isFull(for domain: [UInt8], limit: Int) -> Bool {
    domains.count >= limit && !domains.contains(domain.map(Octet.upper))
  }

  /// Takes note of the domain of a recipient that was accepted.
  mutating func note(_ domain: [UInt8]) { domains.insert(domain.map(Octet.upper)) }
}
