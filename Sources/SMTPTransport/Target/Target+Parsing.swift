import SMTPCore

extension Target {
  /// Reads what a person wrote for TARGET.
  ///
  /// The last `@` ends a login, so that a mail address serves as one unescaped; nothing is
  /// percent-decoded, because `%` is part of some providers' logins. A name with a colon and no
  /// `//` is a host and a port (`smtp:25`), but for `unix:`, `lmtp+unix:`, `mx:` and `practice:`.
  package init(parsing text: String) throws(TargetError) {
    let scanner = TargetScanner(octets: Array(text.utf8))
    let all = scanner.octets.indices
    guard !all.isEmpty else { throw .empty }
    if let colon = scanner.octets.firstIndex(of: UInt8(ascii: ":")) {
      let rest = (colon + 1)..<all.upperBound
      let word = Self.lowercased(scanner.octets[..<colon])
      switch word {
      case "unix", "lmtp+unix":
        self = try Self.socket(scanner, rest, word == "unix" ? .smtp : .lmtp)
        return
      case "mx":
        self.init(place: .mailExchanger(domain: try scanner.hostName(in: rest)))
        return
      case "practice":
        self = try Self.practice(scanner, rest)
        return
      default: break
      }
      if scanner.octets[rest].starts(with: "//".utf8) {
        let authority = (rest.lowerBound + 2)..<rest.upperBound
        guard let scheme = Scheme(rawValue: word) else {
          throw .unknownScheme(name: scanner.text(0..<colon), offset: 0)
        }
        self = try Self.server(scanner, authority, scheme)
        return
      }
    }
    self = try Self.bare(scanner, all)
  }

  /// What follows `scheme://`.
  private static func server(
    _ scanner: TargetScanner, _ range: Range<Int>, _ scheme: Scheme
  ) throws(TargetError) -> Target {
    var login: String?
    var place = range
    if let at = scanner.octets[range].lastIndex(of: UInt8(ascii: "@")) {
      let name = range.lowerBound..<at
      guard !name.isEmpty else { throw .loginMissing(offset: at) }
      if let colon = scanner.octets[name].firstIndex(of: UInt8(ascii: ":")) {
        throw .passwordGiven(offset: colon + 1)
      }
      try scanner.refuse(in: name, TargetScanner.isControl)
      login = scanner.text(name)
      place = (at + 1)..<range.upperBound
    }
    let authority = try scanner.authority(in: place)
    return Target(
      scheme: scheme,
      place: .host(authority.host, port: authority.port ?? scheme.defaultPort), login: login)
  }

  /// What has no scheme: a host, or a mail address.
  private static func bare(
    _ scanner: TargetScanner, _ range: Range<Int>
  ) throws(TargetError) -> Target {
    guard let at = scanner.octets.lastIndex(of: UInt8(ascii: "@")) else {
      return try server(scanner, range, .smtp)
    }
    guard at > 0 else { throw .loginMissing(offset: at) }
    try scanner.refuse(in: 0..<at, TargetScanner.isControl)
    let domain = (at + 1)..<range.upperBound
    let recipient = scanner.text(range)
    if scanner.octets[domain].first == UInt8(ascii: "[") {
      // An address literal names the host itself (RFC 5321 §4.1.3).
      let authority = try scanner.authority(in: domain)
      if authority.port == nil {
        return Target(place: .host(authority.host, port: 25), recipient: recipient)
      }
    } else if !scanner.octets[domain].contains(UInt8(ascii: ":")) {
      return Target(
        place: .mailExchanger(domain: try scanner.hostName(in: domain)), recipient: recipient)
    }
    throw .loginWithoutScheme(login: scanner.text(0..<at), offset: 0)
  }

  /// What follows `unix:`.
  private static func socket(
    _ scanner: TargetScanner, _ range: Range<Int>, _ scheme: Scheme
  ) throws(TargetError) -> Target {
    var range = range
    // `unix:///run/lmtp` has an empty authority before its path.
    if scanner.octets[range].starts(with: "///".utf8) {
      range = (range.lowerBound + 2)..<range.upperBound
    }
    guard !range.isEmpty else { throw .pathMissing(offset: range.lowerBound) }
    try scanner.refuse(in: range, TargetScanner.isControl)
    guard range.count <= longestPath else {
      throw .pathTooLong(length: range.count, limit: longestPath)
    }
    return Target(scheme: scheme, place: .socket(path: scanner.text(range)))
  }

  /// What follows `practice:`.
  private static func practice(
    _ scanner: TargetScanner, _ range: Range<Int>
  ) throws(TargetError) -> Target {
    try scanner.refuse(in: range) { TargetScanner.isControl($0) || $0 == UInt8(ascii: " ") }
    let name = range.isEmpty ? nil : scanner.text(range)
    let isLMTP = name.flatMap(Scenario.named)?.isLMTP == true
    return Target(scheme: isLMTP ? .lmtp : .smtp, place: .practice(scenario: name))
  }

  /// The longest path of a Unix socket: `sun_path` without its final zero octet (unix(7)).
  private static let longestPath = 107

  private static func lowercased(_ octets: ArraySlice<UInt8>) -> String {
    String(decoding: octets, as: UTF8.self).lowercased()
  }
}
