import SMTPCore

/// What stands for the names, addresses and tokens of a session in what is shared of it. The same
/// original has the same stand-in wherever it is; all of them are reserved for examples (RFC 2606,
/// RFC 5737, RFC 3849).
struct StandIns {
  private static let people = ["alice", "bob", "carol", "dave", "erin", "frank", "grace", "heidi"]
  private static let firstDomain = Array("example.org".utf8)
  private static let networks = ["192.0.2.", "198.51.100.", "203.0.113."]

  private var hosts: [[UInt8]: [UInt8]] = [:]
  private var persons: [[UInt8]: [UInt8]] = [:]
  private var addresses: [[UInt8]: [UInt8]] = [:]
  private var tokens: [[UInt8]: [UInt8]] = [:]
  private var telephones: [[UInt8]: [UInt8]] = [:]

  /// Every stand-in that was given out, in upper case.
  private(set) var given: Set<[UInt8]> = []

  init() {}

  /// The stand-in of a host.
  mutating func host(_ name: some Collection<UInt8>) -> [UInt8] {
    Self.standIn(for: name, in: &hosts, &given) { "host-\($0).example.net" }
  }

  /// The stand-in of what stands behind the `@` of mail addresses.
  mutating func domain(_ name: some Collection<UInt8>) -> [UInt8] {
    let isFirst = !given.contains(Self.firstDomain.map(Octet.upper))
    return Self.standIn(for: name, in: &hosts, &given) { number in
      isFirst ? String(decoding: Self.firstDomain, as: UTF8.self) : "domain-\(number).example.org"
    }
  }

  /// The stand-in of a person, as it stands before an `@`.
  mutating func person(_ name: some Collection<UInt8>) -> [UInt8] {
    if "POSTMASTER".isSpelled(name) { return Array(name) }
    return Self.standIn(for: name, in: &persons, &given) { number in
      "\(Self.people[(number - 1) % Self.people.count]).\(number)"
    }
  }

  /// The stand-in of a mail address.
  mutating func mailbox(
    _ person: some Collection<UInt8>, at domain: some Collection<UInt8>
  ) -> [UInt8] {
    self.person(person) + [Octet.at] + self.domain(domain)
  }

  /// The stand-in of an IP address.
  mutating func address(_ text: some Collection<UInt8>) -> [UInt8] {
    let isV6 = text.contains(Octet.colon)
    return Self.standIn(for: text, in: &addresses, &given) { number in
      guard !isV6 else { return "2001:db8::" + String(number, radix: 16) }
      let place = (number - 1) % (254 * Self.networks.count)
      return Self.networks[place / 254] + "\(place % 254 + 1)"
    }
  }

  /// The stand-in of a token: a queue's name, an identifier.
  mutating func token(_ text: some Collection<UInt8>) -> [UInt8] {
    Self.standIn(for: text, in: &tokens, &given) { "ID\($0)" }
  }

  /// The stand-in of a telephone number, however it is written; fiction has a hundred of them.
  mutating func telephone(_ text: some Collection<UInt8>) -> [UInt8] {
    Self.standIn(for: text.filter(Octet.isDigit), in: &telephones, &given) { number in
      "+1-555-0\(100 + (number - 1) % 100)"
    }
  }

  private static func standIn(
    for original: some Collection<UInt8>, in known: inout [[UInt8]: [UInt8]],
    _ given: inout Set<[UInt8]>, _ make: (Int) -> String
  ) -> [UInt8] {
    let key = original.map(Octet.upper)
    if let standIn = known[key] { return standIn }
    let standIn = Array(make(known.count + 1).utf8)
    known[key] = standIn
    given.insert(standIn.map(Octet.upper))
    return standIn
  }
}
