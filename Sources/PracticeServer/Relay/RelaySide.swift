import SMTPCore

/// The receiving side of a client that somebody else answers.
struct RelaySide: ReceivingSide {
  let client: RelayedClient

  var isWaiting: Bool { client.isWaiting }
  var closesBehindInput: Bool { false }

  func receive(_ octets: ArraySlice<UInt8>) { client.take(octets) }
  func next() -> ServerAction? { client.nextAction() }
  func secured(with authenticator: (any Authenticator)?) {}
  func delivered(as id: String) {}
  func notDelivered() {}
  func found(_ messages: [WaitingMessage]) {}
  func announce(_ address: String, port: Int?, isTrusted: Bool) {}
  func turnAway() { client.close() }
  func timeOut() { client.close() }
  func shutDown() { client.close() }
  func endInput() { client.endInput() }
  func leave() { client.leave() }
}
