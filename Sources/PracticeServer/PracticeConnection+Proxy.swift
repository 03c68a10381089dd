import NIOCore
import SMTPCore

extension PracticeConnection {
  /// Takes octets of what the proxy says first, and gives what follows to the session. Whoever
  /// says anything else gets no word.
  func takePreamble(_ octets: [UInt8], _ context: ChannelHandlerContext) {
    let octets = (preamble ?? []) + octets
    switch ProxyPreamble(octets) {
    case .incomplete:
      preamble = octets
    case .malformed:
      close(context)
    case .whole(let length, let client):
      preamble = nil
      if let client, let address = client.ipAddress {
        session.announce(address, port: client.port, isTrusted: client.isLoopback)
      }
      receive(Array(octets[length...]))
    }
  }
}

extension SocketAddress {
  /// Whether it is this machine's own.
  var isLoopback: Bool {
    guard let ipAddress else { return false }
    return ipAddress == "::1" || ipAddress.hasPrefix("127.")
      || ipAddress.hasPrefix("::ffff:127.")
  }
}
