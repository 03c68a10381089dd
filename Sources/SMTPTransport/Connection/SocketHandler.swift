import NIOCore

/// Hands what happens on a channel to its connection, which runs on the same event loop.
final class SocketHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private weak let connection: Connection?

  init(_ connection: Connection) {
    self.connection = connection
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    connection?.assumeIsolated { $0.received(buffer) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    connection?.assumeIsolated { $0.readCompleted() }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    connection?.assumeIsolated { $0.sendPieces() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    connection?.assumeIsolated { $0.ended() }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    connection?.assumeIsolated { $0.failed(error) }
  }
}
