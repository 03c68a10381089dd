import SMTPCore

/// The server's side of ANONYMOUS (RFC 4505).
struct AnonymousServer: ServerMechanism {
  /// The most characters of a trace (RFC 4505 §2).
  private static let longestTrace = 255

  mutating func respond(to response: [UInt8]?) -> ServerMechanismStep {
    guard let response else { return .challenge([]) }
    guard let trace = String(validating: response, as: UTF8.self),
      trace.unicodeScalars.count <= Self.longestTrace,
      !response.contains(where: { $0 < Octet.space || $0 == Octet.delete })
    else { return .malformed }
    return .acceptedAsNobody
  }
}
