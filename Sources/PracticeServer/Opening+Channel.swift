import NIOCore
import SMTPCore

extension Opening {
  /// The opening of a connection to a server of ours, told as the client's: the server is the peer.
  init(_ channel: any Channel) {
    let server = channel.localAddress
    let client = channel.remoteAddress
    self.init(
      address: server?.ipAddress, port: server?.port, localAddress: client?.ipAddress,
      localPort: client?.port)
  }
}
