import SMTPCore

extension Guide {
  /// The words of a notice.
  package func text(_ notice: SessionNotice) -> String {
    switch notice {
    case .connected(let place):
      place.isEmpty ? "connected" : "connected to \(place)"
    case .secured(let facts):
      secured(facts)
    case .startsAnew:
      "both sides forgot EHLO"
    case .securingFailed(let reason):
      "TLS did not come up: \(reason)"
    case .securityLayer:
      "a SASL security layer begins; both sides forgot EHLO"
    case .injected(let octets, byClient: true):
      "\(Self.count(octets, "octet")) of the client's behind STARTTLS "
        + (octets == 1 ? "was" : "were")
        + " in clear text; the session cannot be trusted any more"
    case .injected(let octets, byClient: false):
      "\(Self.count(octets, "octet")) of plaintext arrived behind the reply to STARTTLS and "
        + (octets == 1 ? "was" : "were")
        + " thrown away; somebody may be between you and the server"
    case .closed(let closing, let isServer):
      closed(closing, isServer)
    case .overrun(let octets):
      "\(Self.count(octets, "octet")) sent before the server answered could not be kept"
    // A log may not say how many.
    case .secret(octets: 0):
      "[secret]"
    case .secret(let octets):
      "[secret, \(Self.count(octets, "octet"))]"
    case .linesOmitted(let count):
      "[\(Self.count(count, "more line"))]"
    case .octetsOmitted(let count):
      "[\(Self.count(count, "more octet"))]"
    case .message(octets: nil, let isWhole):
      isWhole ? "[message]" : "[message, cut off]"
    case .message(let octets?, let isWhole):
      isWhole
        ? "[message, \(Self.count(octets, "octet"))]"
        : "[message, \(Self.count(octets, "octet")), cut off]"
    case .noReplyCode:
      "This is no reply of SMTP: it does not begin with three digits."
    case .next:
      "next:"
    }
  }

  private func secured(_ facts: TLSFacts) -> String {
    let version = facts.version.map { visible($0) } ?? "TLS"
    switch facts.verification {
    case .unchecked:
      return facts.version == nil ? "TLS from here" : "\(version) from here, NOT verified"
    case .ok: return "\(version) from here, verified"
    case .failed(let problems, _):
      let reasons = problems.map { words(for: $0).title.lowercasedFirst }.joined(separator: ", ")
      return "\(version) from here, NOT verified: \(reasons)"
    }
  }

  private func closed(_ closing: Closing, _ isServer: Bool) -> String {
    let end = closing.isReset ? "connection reset" : "connection closed"
    switch closing.cause {
    case .client where closing.isReset: return end
    case .client: return end + (isServer ? " by you" : " by the client")
    case .server: return "\(end) by the \(isServer ? "client" : "server")"
    case .timeout:
      return "connection given up: no \(isServer ? "command" : "answer") in time"
    }
  }

  /// `1 octet`, `2 octets`, with the thousands parted.
  static func count(_ number: Int, _ noun: String) -> String {
    grouped(number) + " " + noun + (number == 1 ? "" : "s")
  }

  /// The number with its thousands parted.
  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var grouped = ""
    while digits.count > 3 {
      grouped = "," + digits.suffix(3) + grouped
      digits.removeLast(3)
    }
    return digits + grouped
  }
}

extension String {
  /// The text with its first letter in lower case, unless the word is an abbreviation.
  fileprivate var lowercasedFirst: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
