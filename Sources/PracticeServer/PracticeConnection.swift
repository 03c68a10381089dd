import NIOCore
import SMTPCore
import TLSEngine

/// One client of a practice server: carries octets between the socket, TLS and the session.
///
/// It takes actions from the session until there are none, and only then reads on. While a reply
/// is held back, or the client does not take what is sent, it does not read either; so neither
/// side can make the other's memory grow.
final class PracticeConnection: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  enum Security {
    case plain
    case handshaking(TLSEngine)
    case secured(TLSEngine)
  }

  private enum Stage {
    case open
    /// A reply is held back on purpose.
    case delayed
    /// The last octets are on their way.
    case closing
  }

  /// Octets of replies that go out together at most.
  private static let coalescedOctets = 65_536

  let host: PracticeHost
  private let client: Opening
  var session: any ReceivingSide
  var security = Security.plain
  /// Replies in the clear that are to be sent.
  var output = ByteBuffer()

  /// What a proxy has said of the client so far; nil once that is done, or not awaited.
  var preamble: [UInt8]?

  /// Who sees the session.
  private(set) var witness: (any PracticeWitness)?

  private var stage = Stage.open
  private var delivery: PracticeDelivery
  private var handover: PracticeHandover
  private var isReadHeldBack = false
  private var isInputEnded = false
  /// Whether the connection ends because the client says no more.
  private var isLeft = false
  private var lastHeard = NIODeadline.now()
  private var silenceTimer: Scheduled<Void>?
  private var delayTimer: Scheduled<Void>?

  /// - Parameters:
  ///   - client: The connection, told as the client's.
  ///   - isClientTrusted: Whether the client may say for whom it speaks.
  init(_ host: PracticeHost, client: Opening, isClientTrusted: Bool) {
    self.host = host
    self.client = client
    session = host.begin(with: client, isTrusted: isClientTrusted)
    preamble = host.expectsProxyHeader ? [] : nil
    delivery = PracticeDelivery(to: host.mailbox)
    handover = PracticeHandover(from: host.queue)
  }

  func channelActive(context: ChannelHandlerContext) {
    if host.sessions.begin(context.channel) {
      watchForSilence(context)
      witness = host.hooks.witness?(client)
      relay(context)
    } else {
      preamble = nil
      session.turnAway()
    }
    run(context)
  }

  func channelInactive(context: ChannelHandlerContext) {
    witness?.take(.closed(Closing(by: stage == .closing && !isLeft ? .server : .client)))
    stage = .closing
    silenceTimer?.cancel()
    delayTimer?.cancel()
    delivery.discard()
    handover.end()
    session.leave()
    if let session = session as? ServerSession { host.memory.keep(session.uses) }
    witness?.end((session as? RecordedServer)?.report)
    witness = nil
    host.sessions.end(context.channel)
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    lastHeard = context.eventLoop.now
    let buffer = unwrapInboundIn(data)
    switch security {
    case .plain where preamble != nil: takePreamble(Array(buffer: buffer), context)
    case .plain: receive(Array(buffer: buffer))
    case .handshaking(let engine), .secured(let engine):
      buffer.withUnsafeReadableBytes { engine.feed($0) }
    }
    run(context)
  }

  func read(context: ChannelHandlerContext) {
    if isPaused(context) || session.isWaiting {
      isReadHeldBack = true
    } else {
      context.read()
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    if context.channel.isWritable { goOn(context) }
    context.fireChannelWritabilityChanged()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case ChannelEvent.inputClosed:
      isInputEnded = true
      session.endInput()
      run(context)
    case is RelayedClient.Poke:
      goOn(context)
    case is PracticeSessions.Stop:
      session.shutDown()
      endNow(context)
    default:
      context.fireUserInboundEventTriggered(event)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  /// Takes what the session asks for, as far as that is possible now.
  func run(_ context: ChannelHandlerContext) {
    repeat {
      // The greeting waits for the proxy.
      guard preamble == nil else { break }
      while !isPaused(context), let action = session.next() { perform(action, context) }
    } while !isPaused(context) && takeDeciphered(context)
    flush(context)
    guard isInputEnded, session.closesBehindInput, !isPaused(context) else { return }
    leave(context)
  }

  /// Closes, since the client says no more.
  func leave(_ context: ChannelHandlerContext) {
    if stage != .closing { isLeft = true }
    close(context)
  }

  /// Sends what is due, and then closes.
  func close(_ context: ChannelHandlerContext) {
    guard stage != .closing else { return }
    stage = .closing
    if output.readableBytes > 0 { witness?.take(.received(Array(buffer: output))) }
    let last = encipher(output, isLast: true)
    output.clear()
    // Even nothing is written, since closing would drop what still waits before it.
    let channel = context.channel
    context.writeAndFlush(wrapOutboundOut(last)).whenComplete { _ in channel.close(promise: nil) }
  }

  private func perform(_ action: ServerAction, _ context: ChannelHandlerContext) {
    switch action {
    case .send(let octets):
      output.writeBytes(octets)
      if output.readableBytes >= Self.coalescedOctets { flush(context) }
    case .wait(let seconds):
      wait(seconds, context)
      flush(context)
    case .startTLS:
      flush(context)
      startTLS(context)
    case .content(let octets):
      delivery.add(octets)
    case .discardContent:
      delivery.discard()
    case .deliver(let envelope):
      if let id = delivery.finish(envelope, tls: tlsName) {
        session.delivered(as: id)
      } else {
        session.notDelivered()
      }
    case .findWaiting(let request):
      session.found(handover.find(request))
    case .keepWaiting(let message):
      handover.settle(message)
    case .close:
      close(context)
    }
  }

  /// Gives octets of the client to the session.
  func receive(_ octets: [UInt8]) {
    witness?.take(.sent(octets))
    session.receive(octets[...])
  }

  private func flush(_ context: ChannelHandlerContext) {
    guard stage != .closing, output.readableBytes > 0 else { return }
    witness?.take(.received(Array(buffer: output)))
    let octets = encipher(output, isLast: false)
    output.clear()
    context.writeAndFlush(wrapOutboundOut(octets), promise: nil)
  }

  /// Hands the client over to whoever answers it.
  private func relay(_ context: ChannelHandlerContext) {
    guard case .relay(let begin) = host.part, let side = session as? RelaySide else { return }
    let channel = context.channel
    side.client.attach {
      channel.eventLoop.execute {
        channel.pipeline.fireUserInboundEventTriggered(RelayedClient.Poke())
      }
    }
    begin(side.client)
  }

  private func isPaused(_ context: ChannelHandlerContext) -> Bool {
    stage != .open || !context.channel.isWritable
  }

  private func goOn(_ context: ChannelHandlerContext) {
    run(context)
    if isReadHeldBack, !isPaused(context), !session.isWaiting {
      isReadHeldBack = false
      context.read()
    }
  }

  private func wait(_ seconds: Int, _ context: ChannelHandlerContext) {
    stage = .delayed
    delayTimer = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(Int64(seconds))) {
      guard self.stage == .delayed else { return }
      self.stage = .open
      self.lastHeard = .now()
      self.goOn(context)
    }
  }

  /// Closes once the client has been silent for too long, or does not take the last octets. While
  /// a reply is held back it waits for us, not we for it.
  private func watchForSilence(_ context: ChannelHandlerContext) {
    let deadline = lastHeard + .seconds(Int64(host.limits.idleSeconds))
    silenceTimer = context.eventLoop.assumeIsolated().scheduleTask(deadline: deadline) {
      let now = NIODeadline.now()
      if self.stage == .delayed { self.lastHeard = now }
      guard self.lastHeard + .seconds(Int64(self.host.limits.idleSeconds)) <= now else {
        return self.watchForSilence(context)
      }
      self.session.timeOut()
      self.endNow(context)
    }
  }

  /// Carries out the session's last actions without waiting for anything.
  private func endNow(_ context: ChannelHandlerContext) {
    // A client that takes nothing gets no last word either.
    guard stage != .closing, context.channel.isWritable else { return context.close(promise: nil) }
    if stage == .delayed { stage = .open }
    run(context)
    close(context)
  }
}
