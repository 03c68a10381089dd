import ExplorerUI
import SASL
import SMTPGuide
import SMTPTransport

/// Carries out what the screen asks of the world, as far as it takes no terminal. What comes of it
/// goes to the message queue.
actor EffectRunner {
  /// How long a server may take to answer the QUIT at the end.
  private static let farewellPatience: Duration = .seconds(2)

  let options: ExplorerOptions
  let messages: MessageQueue
  private let effects: AsyncStream<Effect>
  private let addEffect: AsyncStream<Effect>.Continuation
  /// The session that is open, was open last, or is being opened.
  private var conversation: Conversation?
  /// The recording that is played.
  private var playback: Playback?
  private var loading: Task<Void, Never>?

  /// A runner that nothing was asked of yet.
  init(_ options: ExplorerOptions, messages: MessageQueue) {
    self.options = options
    self.messages = messages
    (effects, addEffect) = AsyncStream.makeStream(of: Effect.self)
  }

  /// Has an effect carried out behind those before it.
  nonisolated func perform(_ effect: Effect) { addEffect.yield(effect) }

  /// Carries effects out until the task is cancelled.
  func run() async {
    for await effect in effects { await carryOut(effect) }
  }

  /// Ends what is open: with QUIT where that makes sense, else at once.
  func finish(politely: Bool) async {
    addEffect.finish()
    if politely {
      await conversation?.quit(patience: Self.farewellPatience)
    } else {
      await conversation?.end()
    }
  }

  private func carryOut(_ effect: Effect) async {
    switch effect {
    case .connect(let target): await connect(to: target)
    case .send(let octets): await conversation?.send(octets)
    case .drop: await conversation?.drop()
    case .note(let text): await conversation?.note(text)
    case .answerVerification(let accept):
      await conversation?.answerVerification(accept: accept)
    case .allowMore: await conversation?.allowMore()
    case .computeAnswer(let mechanism, let challenge, let step, let login):
      await conversation?.computeAnswer(
        mechanism: mechanism, challenge: challenge, step: step, login: login)
    case .readMailbox: await readMailbox()
    case .openRecording(let path): await open(path)
    case .closeRecording: closeRecording()
    case .copy, .save, .screenshot, .remember, .listRecordings:
      break
    case .edit, .useMouse, .suspend, .repaint, .quit:
      // These take the terminal.
      break
    }
  }

  private func connect(to target: String) async {
    closeRecording()
    let next = Conversation(with: target, options: options, messages: messages)
    await next.begin(after: conversation)
    conversation = next
  }

  private func open(_ path: String) async {
    closeRecording()
    let before = conversation
    conversation = nil
    let playback = Playback(path: path, guide: options.guide)
    self.playback = playback
    loading = Task { [messages] in
      await before?.end()
      await playback.load(into: messages)
    }
  }

  private func closeRecording() {
    loading?.cancel()
    loading = nil
    playback = nil
  }

  private func readMailbox() async {
    guard let items = await conversation?.mailboxItems else {
      return messages.post(.outcome(.failed(.mailboxMissing)))
    }
    messages.post(.outcome(.mailbox(items)))
  }
}
