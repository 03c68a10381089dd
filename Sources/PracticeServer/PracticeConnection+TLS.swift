import NIOCore
import SMTPCore
import TLSEngine

extension PracticeConnection {
  /// Version and cipher, once TLS is up.
  var tlsName: String? {
    guard case .secured(let engine) = security else { return nil }
    let facts = engine.facts
    return [facts.version, facts.cipher].compactMap(\.self).joined(separator: " ")
  }

  /// Has the octets that come next be those of a handshake.
  func startTLS(_ context: ChannelHandlerContext) {
    do {
      // A certificate of the client's is asked for, so that EXTERNAL can be tried.
      let configuration = TLSServerConfiguration(
        host.certificate, requestsClientCertificate: true)
      security = .handshaking(try TLSEngine(server: configuration))
    } catch {
      close(context)
    }
  }

  /// Goes on with the handshake, or gives deciphered octets to the session; false if there is
  /// nothing more to be had from what came.
  func takeDeciphered(_ context: ChannelHandlerContext) -> Bool {
    do {
      switch security {
      case .plain:
        return false
      case .handshaking(let engine):
        defer { send(engine.takeOutput(), context) }
        guard try engine.handshake() else { return false }
        security = .secured(engine)
        witness?.take(.secured(engine.facts))
        (session as? RelaySide)?.client.secured(engine.facts)
        session.secured(with: host.authenticator.secured(by: engine))
        return true
      case .secured(let engine):
        let octets = try engine.read()
        send(engine.takeOutput(), context)
        if let octets {
          receive(octets)
          return true
        }
        if engine.isPeerClosed { leave(context) }
        return false
      }
    } catch {
      if case .handshaking = security { (session as? RelaySide)?.client.securingFailed(error) }
      close(context)
      return false
    }
  }

  /// Octets as they go over the wire. The last ones are followed by `close_notify`.
  func encipher(_ octets: ByteBuffer, isLast: Bool) -> ByteBuffer {
    switch security {
    case .plain:
      return octets
    case .handshaking(let engine):
      // Nothing may be said in the clear now; an alert may be waiting.
      return ByteBuffer(bytes: engine.takeOutput())
    case .secured(let engine):
      // A failed engine has an alert for output, which tells the client more than nothing.
      try? octets.withUnsafeReadableBytes { try engine.write($0) }
      if isLast { engine.close() }
      return ByteBuffer(bytes: engine.takeOutput())
    }
  }

  private func send(_ octets: [UInt8], _ context: ChannelHandlerContext) {
    guard !octets.isEmpty else { return }
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: octets)), promise: nil)
  }
}
