import COpenSSL

/// One side of a TLS connection, between octets on the wire and octets in the clear.
///
/// It knows no socket: what the peer sent is fed in, and what is for the peer is taken out after
/// every call that may have made some, a failed one included (its alert tells the peer why).
/// Confined to one event loop.
package final class TLSEngine {
  /// How many octets one `read` gives at most.
  package static let readLimit = 65_536

  /// Whether the peer sent `close_notify`: it will send nothing more, and this is no accident.
  package private(set) var isPeerClosed = false

  /// Freed before the witness, to which it points.
  let ssl: OpenSSLObject
  let witness = HandshakeWitness()
  let isVerified: Bool
  private let incoming: OpaquePointer
  private let outgoing: OpaquePointer
  private let isClient: Bool
  private var opening: PeerOpening?
  private var isHandshakeDone = false
  private var isClosed = false
  private var isCloseSent = false
  private var deferred: [UInt8] = []
  private var failure: TLSError?
  private var scratch: [UInt8] = []

  /// A client's side, before its handshake.
  package convenience init(client configuration: TLSClientConfiguration) throws(TLSError) {
    let context = try configuration.makeContext()
    try self.init(context: context, isClient: true, isVerified: configuration.verifies)
    try configure(for: configuration)
  }

  /// A server's side, before its handshake.
  package convenience init(server configuration: TLSServerConfiguration) throws(TLSError) {
    let context = try configuration.makeContext()
    try self.init(context: context, isClient: false, isVerified: false)
  }

  private init(
    context: borrowing OpenSSLObject, isClient: Bool, isVerified: Bool
  ) throws(TLSError) {
    self.isClient = isClient
    self.isVerified = isVerified
    opening = PeerOpening(isServer: isClient)
    ssl = try OpenSSLObject(SSL_new(context.pointer), freedBy: SSL_free, from: "SSL_new")
    guard let incoming = BIO_new(BIO_s_mem()) else {
      throw .libraryFailed(call: "BIO_new", reason: ErrorQueue.take().reason)
    }
    guard let outgoing = BIO_new(BIO_s_mem()) else {
      BIO_free(incoming)
      throw .libraryFailed(call: "BIO_new", reason: ErrorQueue.take().reason)
    }
    self.incoming = incoming
    self.outgoing = outgoing
    SSL_set_bio(ssl.pointer, incoming, outgoing)
    SSL_set_options(ssl.pointer, shim_SSL_OP_NO_RENEGOTIATION)
    guard witness.observe(ssl.pointer) else {
      throw .libraryFailed(call: "SSL_set_ex_data", reason: ErrorQueue.take().reason)
    }
    if isClient { SSL_set_connect_state(ssl.pointer) } else { SSL_set_accept_state(ssl.pointer) }
  }

  /// Takes octets that the peer sent. `handshake` and `read` look at them.
  package func feed(_ ciphertext: UnsafeRawBufferPointer) {
    guard failure == nil, !isPeerClosed else { return }
    opening?.add(ciphertext)
    var rest = ciphertext
    while let start = rest.baseAddress, !rest.isEmpty {
      var count = 0
      guard BIO_write_ex(incoming, start, rest.count, &count) == 1, count > 0 else {
        failure = .libraryFailed(call: "BIO_write_ex", reason: ErrorQueue.take().reason)
        return
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Notes that the peer sends no more octets: what is missing then fails as `truncated`.
  package func feedEnd() {
    shim_BIO_set_mem_eof_return(incoming, 0)
  }

  /// Takes the handshake as far as the octets fed allow; true once it is done.
  ///
  /// A certificate that fails verification does not end it: see `facts`.
  package func handshake() throws(TLSError) -> Bool {
    if let failure { throw failure }
    if isHandshakeDone { return true }
    if let octets = opening?.foreignOctets {
      failure = .notTLS(octets: octets)
      throw .notTLS(octets: octets)
    }
    ErrorQueue.clear()
    let result = SSL_do_handshake(ssl.pointer)
    if result == 1 {
      isHandshakeDone = true
      opening = nil
      return true
    }
    noteOutcome(of: result)
    if let failure { throw failure }
    return false
  }

  /// The octets that can be deciphered now, `readLimit` at most; nil if there are none, or the
  /// handshake is not done.
  ///
  /// Tickets and key updates are dealt with on the way (RFC 8446 §4.6). A failure behind octets
  /// is thrown by the next call.
  package func read() throws(TLSError) -> [UInt8]? {
    if let failure { throw failure }
    guard isHandshakeDone else { return nil }
    let count = fillScratch()
    sendDeferred()
    if count > 0 { return scratch.withUnsafeBytes { Self.copy($0, count: count) } }
    if let failure { throw failure }
    return nil
  }

  /// Enciphers octets for the peer. All of them become output at once: give a large message in
  /// pieces, and take the output between them.
  package func write(_ plaintext: UnsafeRawBufferPointer) throws(TLSError) {
    if let failure { throw failure }
    guard isHandshakeDone else { throw .handshakeUnfinished }
    guard !isClosed else { throw .closed }
    guard !plaintext.isEmpty else { return }
    if !deferred.isEmpty || !encipher(plaintext) { deferred.append(contentsOf: plaintext) }
    if let failure { throw failure }
  }

  /// The octets for the peer since the last call, empty if there are none.
  package func takeOutput() -> [UInt8] {
    let size = BIO_ctrl_pending(outgoing)
    guard size > 0 else { return [] }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      if BIO_read_ex(outgoing, buffer.baseAddress, size, &count) != 1 { count = 0 }
    }
  }

  /// Queues `close_notify` for the peer, once (RFC 8446 §6.1). Reading goes on until its own.
  package func close() {
    guard isHandshakeDone, !isClosed, failure == nil else { return }
    isClosed = true
    sendDeferred()
  }
}

extension TLSEngine {
  /// Reads record after record, since OpenSSL gives no more than one (16 KiB) a call.
  private func fillScratch() -> Int {
    if scratch.isEmpty { scratch = [UInt8](repeating: 0, count: Self.readLimit) }
    var total = 0
    scratch.withUnsafeMutableBytes { buffer in
      while total < buffer.count, let start = buffer.baseAddress {
        ErrorQueue.clear()
        var count = 0
        let result = SSL_read_ex(ssl.pointer, start + total, buffer.count - total, &count)
        guard result == 1 else { return noteOutcome(of: result) }
        total += count
      }
    }
    return total
  }

  /// An array of just these octets: a reply of a line must not hold on to 64 KiB.
  private static func copy(_ source: UnsafeRawBufferPointer, count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: source[..<count]))
      initialized = count
    }
  }

  /// Enciphers these octets, all or none; none while the peer is in the middle of a handshake
  /// message (a ticket of several records), for whose end OpenSSL has to wait.
  private func encipher(_ plaintext: UnsafeRawBufferPointer) -> Bool {
    ErrorQueue.clear()
    var count = 0
    let result = SSL_write_ex(ssl.pointer, plaintext.baseAddress, plaintext.count, &count)
    if result != 1 { noteOutcome(of: result) }
    return result == 1
  }

  /// Sends what had to wait, and our `close_notify` behind it.
  private func sendDeferred() {
    guard failure == nil else { return }
    if !deferred.isEmpty {
      guard deferred.withUnsafeBytes({ encipher($0) }) else { return }
      deferred = []
    }
    if isClosed, !isCloseSent {
      isCloseSent = SSL_shutdown(ssl.pointer) >= 0
      ErrorQueue.clear()
    }
  }

  /// Learns from a call that did not succeed whether it only waits for the peer, met the end,
  /// or failed.
  private func noteOutcome(of result: Int32) {
    switch SSL_get_error(ssl.pointer, result) {
    case SSL_ERROR_WANT_READ, SSL_ERROR_WANT_WRITE: return
    case SSL_ERROR_ZERO_RETURN where isHandshakeDone: isPeerClosed = true
    default:
      let cause = ErrorQueue.take()
      if cause.code == SSL_R_UNEXPECTED_EOF_WHILE_READING {
        failure = .truncated(duringHandshake: !isHandshakeDone)
      } else if isHandshakeDone {
        failure = .protocolFailed(reason: cause.reason, alert: witness.alert)
      } else {
        // A peer that says goodbye instead of going on gives no other reason than its alert.
        let alert = witness.alert
        failure = .handshakeFailed(
          reason: cause.code == 0 ? alert?.name ?? cause.reason : cause.reason, alert: alert)
      }
    }
  }
}
