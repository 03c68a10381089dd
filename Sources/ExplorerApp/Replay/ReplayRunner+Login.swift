import SASL
import SMTPCore
import SMTPGuide
import Transcript

/// Logging in as the recorded client did.
extension ReplayRunner {
  /// Sends the recorded lines where they hold again, and else computes them from the credentials.
  func logIn(_ mechanism: String, _ lines: [[UInt8]]?) async throws {
    guard let lines else { return try await compute(mechanism) }
    for (number, line) in lines.enumerated() {
      if number > 0 {
        guard case .auth = await exchange.session.state else { return }
      }
      try await exchange.sendOctets(line)
      try await exchange.settle()
    }
    try await breakOff()
  }

  /// The server goes on asking where the recorded one did not.
  private func breakOff() async throws {
    if case .auth = await exchange.session.state { try await exchange.ask("*") }
  }

  private func compute(_ recorded: String) async throws {
    let offered = await exchange.session.capabilities?.mechanisms ?? []
    if offered.isEmpty {
      // The refusal needs no secret.
      try await exchange.ask("AUTH \(recorded)")
      return try await breakOff()
    }
    var mechanism = recorded
    if !offered.contains(recorded) { mechanism = await exchange.driver.live.preferredMechanism }
    if Mechanism(name: mechanism)?.needsSecret ?? true, credentials?.hasSecret != true {
      throw ReplayStop(obstacle: credentials == nil ? .loginMissing : .passwordMissing)
    }
    try await exchange.logIn(credentials, mechanism: mechanism)
  }
}
