package import SASL
import SMTPCore
import SMTPGuide

/// Carries out an AUTH exchange, its answers computed from credentials (RFC 4954 §4).
package struct Authenticator {
  private let driver: SessionDriver
  private let credentials: Credentials

  /// An authenticator for a session.
  package init(_ driver: SessionDriver, credentials: Credentials) {
    self.driver = driver
    self.credentials = credentials
  }

  /// Sends AUTH and answers each challenge. A server's refusal is no error: it is there to be
  /// seen.
  package func authenticate(
    mechanism name: String, _ observe: (Moment) throws -> Void
  ) async throws {
    guard var mechanism = SASLClient(name: name, credentials: credentials) else {
      throw Trouble.credentialsMissing(what: "way to compute \(name)")
    }
    var line = Array("AUTH \(name)".utf8)
    if let response = mechanism.initialResponse {
      line += [Octet.space] + (response.isEmpty ? [Octet.equals] : Base64.encode(response))
    }
    try await send(line, observe)
    while case .auth(let exchange, _) = await driver.live.session.state {
      guard let challenge = try? Base64.decode(exchange.challenge),
        let response = try? mechanism.respond(to: challenge)
      else {
        // What cannot be understood is broken off (RFC 4954 §4).
        try await send([Octet.asterisk], observe)
        return
      }
      try await send(Base64.encode(response), observe)
    }
  }

  private func send(_ line: [UInt8], _ observe: (Moment) throws -> Void) async throws {
    try await driver.live.send(line + [Octet.cr, Octet.lf]).forEach(observe)
    try await driver.settle(observe)
  }
}
