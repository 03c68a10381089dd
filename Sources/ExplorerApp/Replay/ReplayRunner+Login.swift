import SASL
import SMTPCore
import SMTPGuide
import Transcript

/// Logging in as the recorded client did.
extension ReplayRunner {
  /// Sends the recorded lines where they hold again, and else computes them from the credentials.
  func logIn(
    _ item: ReplayItem, _ mechanism: String, _ lines: [[UInt8]]?
  ) async throws {
    let session = await exchange.session
    if let obstacle = item.obstacle(in: session) {
      throw ReplayStop(index: item.index, obstacle: obstacle)
    }
    try await exchange.object(to: .auth)
    guard let lines else {
      try await compute(mechanism, for: item, in: session)
      return
    }
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

  private func compute(
    _ recorded: String, for item: ReplayItem, in session: Session
  ) async throws {
    let offered = session.capabilities?.mechanisms ?? []
    if offered.isEmpty {
      // The refusal needs no secret.
      try await exchange.ask("AUTH \(recorded)")
      return try await breakOff()
    }
    var mechanism = recorded
    if !offered.contains(recorded) { mechanism = await exchange.driver.live.preferredMechanism }
    if Mechanism(name: mechanism)?.needsSecret ?? true, credentials?.hasSecret != true {
      throw ReplayStop(index: item.index, obstacle: .loginMissing)
    }
    try await exchange.logIn(credentials, mechanism: mechanism)
  }
}
