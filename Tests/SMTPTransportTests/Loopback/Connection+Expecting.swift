import SMTPCore
import SMTPTransport

extension Connection {
  struct Unexpected: Error {
    var event: ConnectionEvent?
  }

  /// The next event of the session; none at the end.
  func nextEvent() async throws -> SessionEvent? {
    switch try await next(timeout: .seconds(30)) {
    case .event(let timed): timed.event
    case nil: nil
    case let other: throw Unexpected(event: other)
    }
  }

  /// Takes the opening.
  @discardableResult
  func opened() async throws -> Opening {
    let event = try await next(timeout: .seconds(30))
    guard case .event(let timed) = event, case .opened(let opening) = timed.event else {
      throw Unexpected(event: event)
    }
    return opening
  }

  /// Takes received octets until they end in `ending`, and gives them as text.
  @discardableResult
  func received(until ending: String = "\r\n") async throws -> String {
    var octets: [UInt8] = []
    while !octets.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      let event = try await next(timeout: .seconds(30))
      guard case .event(let timed) = event, case .received(let more) = timed.event else {
        throw Unexpected(event: event)
      }
      octets += more
    }
    return String(decoding: octets, as: UTF8.self)
  }

  /// Sends a line.
  func send(line: String) async throws { try await send(Array("\(line)\r\n".utf8)) }
}
