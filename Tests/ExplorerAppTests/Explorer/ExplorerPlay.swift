import ExplorerUI
import SMTPCore
import SMTPGuide
import SMTPTransport
import Synchronization
import Testing

@testable import ExplorerApp

/// The explorer without its screen: effects go in, and what the screen would be told comes out.
@MainActor
final class ExplorerPlay {
  struct NeverTold: Error {}

  let runner: EffectRunner
  let queue: MessageQueue
  /// All that was told of the live session, folded as the screen folds it.
  private(set) var timeline = Timeline()
  /// The events that were told.
  private(set) var events: [TimedEvent] = []
  /// What was written to the terminal beside drawings.
  private(set) var written: [UInt8] = []
  private let wakes: AsyncStream<Void>
  private var running: Task<Void, Never>?

  /// An explorer; `change` sets what is not as usual.
  init(
    environment: [String: String] = [:], _ change: (inout ExplorerOptions) -> Void = { _ in }
  ) {
    var options = ExplorerOptions(
      beginning: .start, request: SessionRequest(target: Target(place: .practice(scenario: nil))),
      clientName: "me.test",
      credentials: CredentialSource(
        user: nil, sources: PasswordSources(environment: environment, asksPerson: false)),
      environment: environment, guide: Guide(language: .en))
    options.request.connection.verification = .ask
    options.patience = Patience(seconds: 30)
    change(&options)
    let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    self.wakes = wakes
    queue = MessageQueue { wake.yield() }
    let box = Box()
    runner = EffectRunner(options, messages: queue) { box.play?.written += $0 }
    box.play = self
    running = Task { [runner] in await runner.run() }
  }

  private final class Box {
    weak var play: ExplorerPlay?
  }

  /// Asks for effects.
  func perform(_ effects: Effect...) {
    for effect in effects { runner.perform(effect) }
  }

  /// Sends a line.
  func say(_ line: String) { perform(.send(Array((line + "\r\n").utf8))) }

  /// Takes messages up to the first that `choose` wants.
  func wait<Wanted>(for choose: (ExplorerUI.Message) throws -> Wanted?) async throws -> Wanted {
    while true {
      while let message = queue.take() {
        if case .live(.events(let events)) = message {
          self.events += events
          for event in events { timeline.append(event) }
        }
        if let wanted = try choose(message) { return wanted }
      }
      try Task.checkCancellation()
      var iterator = wakes.makeAsyncIterator()
      guard await iterator.next() != nil else { throw NeverTold() }
    }
  }

  /// Takes what the live session tells up to the first that `choose` wants.
  func waitLive<Wanted>(for choose: (LiveMessage) throws -> Wanted?) async throws -> Wanted {
    try await wait { message in
      if case .live(let message) = message { try choose(message) } else { nil }
    }
  }

  /// Takes what became of effects up to the first that `choose` wants.
  func waitOutcome<Wanted>(
    for choose: (OutcomeMessage) throws -> Wanted?
  ) async throws -> Wanted {
    try await wait { message in
      if case .outcome(let message) = message { try choose(message) } else { nil }
    }
  }

  /// Takes messages until the session is in a state and no reply is outstanding.
  func wait(forState name: StateName) async throws {
    if timeline.session.stateName == name, !timeline.session.isReplyOutstanding { return }
    try await waitLive { _ in
      timeline.session.stateName == name && !timeline.session.isReplyOutstanding ? () : nil
    }
  }

  /// Takes messages to the end of the session, and returns its trouble, if it had one.
  @discardableResult
  func waitForEnd() async throws -> Trouble? {
    var trouble: Trouble?
    try await waitLive { message in
      if case .troubled(let told) = message { trouble = told }
      if case .ended = message { return () }
      return nil
    }
    return trouble
  }

  /// Ends the explorer.
  func finish() async {
    await runner.finish(politely: false)
    queue.close()
    await running?.value
  }
}

extension ScriptedServer {
  /// The target as a person writes it.
  var name: String { "127.0.0.1:\(port)" }
}
