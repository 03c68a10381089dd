package import SASL
package import SMTPCore
import SMTPGuide

/// Carries out an AUTH exchange, its answers computed from credentials (RFC 4954 §4).
package struct AuthExchanger {
  /// Sends a line and waits for its reply; returns the session behind it.
  package typealias Exchange = ([UInt8]) async throws -> Session

  /// Octets of a command line with its CRLF (RFC 5321 §4.5.3.1.4).
  private static let longestLine = 512

  private let credentials: Credentials?
  private let live: LiveSession
  private let exchange: Exchange

  /// An exchanger that speaks to the server of a session through `exchange`. Some mechanisms
  /// need no credentials.
  package init(
    credentials: Credentials?, in live: LiveSession, exchange: @escaping Exchange
  ) {
    self.credentials = credentials
    self.live = live
    self.exchange = exchange
  }

  /// Sends AUTH and answers each challenge. A server's refusal is no error: it is there to be
  /// seen. A server whose proof is wrong or missing is one, since nothing may be sent to it.
  package func authenticate(
    mechanism name: String, isolation: isolated (any Actor)? = #isolation
  ) async throws -> AuthOutcome {
    guard let known = Mechanism(name: name) else { throw Trouble.mechanismUnknown(name) }
    if known.needsSecret, credentials?.hasSecret != true { throw Trouble.credentialsMissing }
    let before = await live.session
    var mechanism = try client(known, await ClientContext(credentials, in: live))
    var session = try await exchange(Self.line(known, mechanism.initialResponse))
    while case .auth(let pending, _) = session.state {
      let response: ClientResponse
      do throws(Trouble) {
        response = try Self.respond(to: pending.challenge, &mechanism, known)
      } catch {
        // What cannot be understood is broken off (RFC 4954 §4).
        _ = try await exchange([Octet.asterisk])
        if error == .loginFailed(.wrongProof, mechanism: known.rawValue) { throw error }
        return .brokenOff(error)
      }
      session = try await exchange(Base64.encode(response.octets))
    }
    let isLoggedIn = before.authentication == nil && session.authentication != nil
    if isLoggedIn, mechanism.serverProof == .awaited {
      throw Trouble.loginFailed(.missingProof, mechanism: known.rawValue)
    }
    return .ended(isServerVerified: mechanism.serverProof == .verified)
  }

  private func client(
    _ mechanism: Mechanism, _ context: ClientContext
  ) throws(Trouble) -> any ClientMechanism {
    do {
      return try mechanism.makeClient(context)
    } catch {
      throw Trouble(error, in: mechanism)
    }
  }

  /// The command, with the initial response if there is one and the line has room for it.
  private static func line(_ mechanism: Mechanism, _ response: [UInt8]?) -> [UInt8] {
    let line = Array("AUTH \(mechanism.rawValue)".utf8)
    guard let response else { return line }
    let text = response.isEmpty ? [Octet.equals] : Base64.encode(response)
    let whole = line + [Octet.space] + text
    return whole.count + 2 <= longestLine ? whole : line
  }

  private static func respond(
    to challenge: [UInt8], _ client: inout any ClientMechanism, _ mechanism: Mechanism
  ) throws(Trouble) -> ClientResponse {
    guard let octets = try? Base64.decode(challenge) else { throw .challengeUnreadable }
    do {
      return try client.respond(to: octets)
    } catch {
      throw Trouble(error, in: mechanism)
    }
  }
}
