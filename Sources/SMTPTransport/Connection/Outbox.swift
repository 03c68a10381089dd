import NIOCore

/// What is to be sent, in the order in which it was asked for, and who waits for it.
struct Outbox {
  typealias Continuation = CheckedContinuation<Result<Void, ConnectionError>, Never>

  /// A part of a message for the socket, in octets at most `EventQueue.chunk`.
  struct Piece {
    var octets: ArraySlice<UInt8>
    /// The message that ends with this piece, if one does.
    var last: UInt64?
  }

  private var messages = CircularBuffer<(identifier: UInt64, rest: ArraySlice<UInt8>)>()
  private var continuations: [UInt64: Continuation] = [:]

  /// Whether everything has been handed to the system.
  var isEmpty: Bool { continuations.isEmpty }

  /// Adds a message and who waits for it.
  mutating func append(_ octets: [UInt8], identifier: UInt64, continuation: Continuation) {
    messages.append((identifier, octets[...]))
    continuations[identifier] = continuation
  }

  /// Removes the next piece of the oldest message.
  mutating func popPiece() -> Piece? {
    guard var message = messages.popFirst() else { return nil }
    let piece = message.rest.prefix(EventQueue.chunk)
    message.rest.removeFirst(piece.count)
    guard !message.rest.isEmpty else {
      return Piece(octets: piece, last: message.identifier)
    }
    messages.prepend(message)
    return Piece(octets: piece)
  }

  /// Forgets a message, whole or what is left of it, and gives who waits for it.
  mutating func remove(_ identifier: UInt64) -> Continuation? {
    messages.removeAll { $0.identifier == identifier }
    return continuations.removeValue(forKey: identifier)
  }

  /// Forgets all, and gives everybody who waits.
  mutating func removeAll() -> [Continuation] {
    defer { self = Outbox() }
    return Array(continuations.values)
  }
}
