/// What the words behind a keyword of a reply to EHLO say.
package enum CapabilityValue: Hashable, Sendable {
  /// Nothing follows the keyword, or nothing that has a meaning.
  case none
  /// SIZE: the largest message in octets; nil where there is no fixed limit (RFC 1870 §4).
  case largestMessage(Int?)
  /// AUTH: the mechanisms, in upper case.
  case mechanisms([String])
  /// DELIVERBY: the shortest deadline that R may have, in seconds (RFC 2852 §3).
  case shortestDeadline(Int)
  /// NO-SOLICITING: the kinds of advertising that are refused (RFC 3865 §2.1).
  case unwanted([String])
  /// BURL: where messages may be fetched from; nowhere before AUTH (RFC 4468 §3.2).
  case places([String])
  /// FUTURERELEASE: how long and until when a message is held (RFC 4865 §3).
  case holding(seconds: Int, until: String)
  /// MT-PRIORITY: the policy of priorities (RFC 6710 §3).
  case policy(String)
  /// LIMITS: names and values; a value that is no number is left out (RFC 9422 §3).
  case limits([Limit])
  /// XCLIENT, XFORWARD: what may be told, in upper case.
  case attributes([String])
  /// Words whose meaning nobody told.
  case words([String])
  /// Words that break the grammar of their extension.
  case malformed([String])

  /// One of the LIMITS.
  package struct Limit: Hashable, Sendable {
    /// Its name in upper case: MAILMAX, RCPTMAX, RCPTDOMAINMAX.
    package var name: String
    /// How much there may be; nil where none was told.
    package var value: Int?
  }

  /// The meaning of one line.
  package init(_ capability: Capability) {
    let words = capability.parameters
    guard let row = Extension.row(for: capability.keyword) else {
      self = words.isEmpty ? .none : .words(words)
      return
    }
    switch row.arguments {
    case .none: self = words.isEmpty ? .none : .malformed(words)
    case .size: self = Self.size(words)
    case .mechanisms: self = .mechanisms(Self.mechanisms(capability))
    case .deadline: self = Self.deadline(words)
    case .keywords: self = words.isEmpty ? .none : .unwanted(Self.list(words))
    case .places: self = .places(words)
    case .holding: self = Self.holding(words)
    case .policy: self = words.count == 1 ? .policy(words[0]) : Self.free(words)
    case .limits: self = Self.limits(words)
    case .attributes: self = .attributes(words.map { $0.uppercased() })
    case .anything: self = Self.free(words)
    }
  }

  private static func free(_ words: [String]) -> CapabilityValue {
    words.isEmpty ? .none : .words(words)
  }

  private static func size(_ words: [String]) -> CapabilityValue {
    guard let first = words.first else { return .none }
    guard words.count == 1, let limit = Int(digits: first.utf8) else { return .malformed(words) }
    return .largestMessage(limit == 0 ? nil : limit)
  }

  private static func mechanisms(_ capability: Capability) -> [String] {
    let equals = capability.keyword.firstIndex(of: "=")
    let first = equals.map { String(capability.keyword[$0...].dropFirst()) }
    return ([first].compactMap { $0 } + capability.parameters).map { $0.uppercased() }
      .filter { !$0.isEmpty }
  }

  private static func deadline(_ words: [String]) -> CapabilityValue {
    guard let first = words.first else { return .none }
    let digits = first.utf8.prefix { $0 != Octet.comma }
    guard let seconds = Int(digits: digits) else {
      return digits.isEmpty ? .none : .malformed(words)
    }
    return .shortestDeadline(seconds)
  }

  private static func list(_ words: [String]) -> [String] {
    words.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private static func holding(_ words: [String]) -> CapabilityValue {
    guard words.count == 2, let seconds = Int(digits: words[0].utf8),
      WrittenMoment.flaw(in: Array(words[1].utf8), hasAction: false) == nil
    else { return .malformed(words) }
    return .holding(seconds: seconds, until: words[1])
  }

  private static func limits(_ words: [String]) -> CapabilityValue {
    let limits = words.map { word -> Limit in
      let parts = word.split(separator: "=", maxSplits: 1)
      let value = parts.count == 2 ? Int(digits: parts[1].utf8) : nil
      return Limit(name: (parts.first ?? "").uppercased(), value: value)
    }
    return limits.isEmpty ? .malformed(words) : .limits(limits)
  }
}
