package import SASL
package import SMTPCore
import SMTPGuide

/// Carries out an AUTH exchange, its answers computed from credentials (RFC 4954 §4).
package struct AuthExchanger {
  /// Sends a line and waits for its reply; returns the session behind it.
  package typealias Exchange = ([UInt8]) async throws -> Session

  private let credentials: Credentials
  private let exchange: Exchange

  /// An exchanger that speaks to the server through `exchange`.
  package init(credentials: Credentials, exchange: @escaping Exchange) {
    self.credentials = credentials
    self.exchange = exchange
  }

  /// Sends AUTH and answers each challenge. A server's refusal is no error: it is there to be
  /// seen.
  package func authenticate(
    mechanism name: String, isolation: isolated (any Actor)? = #isolation
  ) async throws {
    guard let known = Mechanism(name: name) else { throw Trouble.mechanismUnknown(name) }
    var mechanism: any ClientMechanism
    do {
      mechanism = try known.makeClient(credentials)
    } catch {
      throw Trouble.unusableCredentials
    }
    var line = Array("AUTH \(name)".utf8)
    if let response = mechanism.initialResponse {
      line += [Octet.space] + (response.isEmpty ? [Octet.equals] : Base64.encode(response))
    }
    var session = try await exchange(line)
    while case .auth(let pending, _) = session.state {
      guard let challenge = try? Base64.decode(pending.challenge),
        let response = try? mechanism.respond(to: challenge)
      else {
        // What cannot be understood is broken off (RFC 4954 §4).
        _ = try await exchange([Octet.asterisk])
        return
      }
      session = try await exchange(Base64.encode(response))
    }
  }
}
