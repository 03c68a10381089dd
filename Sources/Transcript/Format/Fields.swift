import JSON
import SMTPCore

/// The members of a JSON object while they are read; unknown ones are ignored, and null is as
/// good as none.
struct Fields {
  private let value: JSONValue
  /// The place of the object, which errors tell.
  private let place: TextPosition

  /// The members of `value`, which begins at `place`.
  init(_ value: JSONValue, at place: TextPosition) {
    self.value = value
    self.place = place
  }

  /// What `read` makes of a member; nil if there is no such member.
  func member<Value>(
    _ name: String, _ read: (JSONValue) -> Value?
  ) throws(TranscriptError) -> Value? {
    guard let member = value[name], member != .null else { return nil }
    guard let read = read(member) else { throw .badValue(what: name, at: place) }
    return read
  }

  /// The text of a member.
  func text(_ name: String) throws(TranscriptError) -> String? {
    try member(name) { $0.text }
  }

  /// A whole number in `range`.
  func integer(_ name: String, in range: ClosedRange<Int>) throws(TranscriptError) -> Int? {
    try member(name) { value in value.integer.flatMap { range.contains($0) ? $0 : nil } }
  }

  /// Whether something is so; a member that is missing says no.
  func bool(_ name: String) throws(TranscriptError) -> Bool {
    try member(name) { if case .bool(let bool) = $0 { bool } else { nil } } ?? false
  }

  /// Octets in base64.
  func base64() throws(TranscriptError) -> [UInt8] {
    guard let octets = try member("base64", Self.octets) else {
      throw .badValue(what: "base64", at: place)
    }
    return octets
  }

  /// What is left of octets of `side`; nil if they are not redacted.
  func redaction(of side: Side) throws(TranscriptError) -> Redaction? {
    guard let label = try text("redacted") else { return nil }
    guard let octets = try integer("octets", in: 0...Int.max) else {
      throw .badValue(what: "octets", at: place)
    }
    return Redaction(side: side, label: label, octets: octets)
  }

  /// The value of `open`.
  func opening() throws(TranscriptError) -> Opening {
    Opening(
      host: try text("host"), address: try text("address"),
      port: try integer("port", in: 0...65_535), localAddress: try text("localAddress"),
      localPort: try integer("localPort", in: 0...65_535), path: try text("path"),
      isGreeted: try bool("greeted"))
  }

  /// The value of `tls`.
  func securing() throws(TranscriptError) -> SessionEvent {
    if let reason = try text("failed") { return .securingFailed(reason: reason) }
    var facts = TLSFacts(
      version: try text("version"), cipher: try text("cipher"), group: try text("group"),
      signature: try text("signature"))
    facts.peer =
      try member("peer") { value in
        guard case .array(let certificates) = value else { return nil }
        let octets = certificates.compactMap(Self.octets)
        return octets.count == certificates.count ? octets : nil
      } ?? []
    let isAccepted = try bool("accepted")
    switch try text("verify") {
    case nil: facts.verification = .unchecked
    case "ok": facts.verification = .ok
    case let text?:
      facts.verification = .failed(CertificateProblem.problems(in: text), isAccepted: isAccepted)
    }
    return .secured(facts)
  }

  /// The value of `close`.
  func closing() throws(TranscriptError) -> Closing {
    guard let cause = try member("by", { $0.text.flatMap(Closing.Cause.init) }) else {
      throw .badValue(what: "by", at: place)
    }
    return Closing(by: cause, isReset: try bool("reset"))
  }

  private static func octets(_ value: JSONValue) -> [UInt8]? {
    guard case .string(let text) = value else { return nil }
    return try? Base64.decode(text)
  }
}
