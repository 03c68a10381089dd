import ExplorerUI
import SMTPCore
import Testing

@testable import ExplorerApp

/// Who else is connected to the practice server of the explorer's session.
@MainActor
@Suite struct PracticeWatchTests {
  /// What was told of the sessions of others.
  private struct Seen {
    var started: [Int] = []
    var timelines: [Int: Timeline] = [:]
    var ended: [Int] = []

    mutating func take(_ message: WatchedMessage) {
      switch message {
      case .began(let number, _, _):
        started.append(number)
        timelines[number] = Timeline()
      case .events(let number, let events):
        for event in events { timelines[number]?.append(event) }
      case .ended(let number): ended.append(number)
      default: break
      }
    }
  }

  @Test func othersAreSeenAndOneselfIsNot() async throws {
    let play = ExplorerPlay()
    play.perform(.connect(target: "practice:"))
    let place = try await play.wait { message in
      if case .watched(.listening(let place?)) = message { place } else { nil }
    }
    #expect(place.host == "127.0.0.1" && place.port > 0)
    try await play.wait(forState: .greeted)
    let other = ExplorerPlay { $0.clientName = "other.test" }
    other.perform(.connect(target: "127.0.0.1:\(place.port)"))
    try await other.wait(forState: .greeted)
    other.say("EHLO other.test")
    try await other.wait(forState: .ready)
    other.say("AUTH PLAIN AGFsaWNlAHByYWN0aWNl")
    other.say("NOOP")
    other.say("QUIT")
    try await other.waitForEnd()
    var seen = Seen()
    try await play.wait { message -> Void? in
      if case .watched(let message) = message { seen.take(message) }
      return seen.ended.isEmpty ? nil : ()
    }
    #expect(seen.started == [1] && seen.ended == [1])
    let timeline = try #require(seen.timelines[1])
    #expect(timeline.session.stateName == .closed)
    var commands: [String?] = []
    var replies: [Int?] = []
    timeline.visit(0..<timeline.entries.count) { _, observation, _ in
      if case .command(let command) = observation.kind { commands.append(command.name) }
      if let reply = observation.reply { replies.append(reply.code) }
    }
    #expect(commands == ["EHLO", "AUTH", "NOOP", "QUIT"])
    #expect(replies == [220, 250, 235, 250, 221])
    let isSecretTold = (0..<timeline.events.count).contains {
      "\(String(describing: timeline.events[$0]?.event))".contains("AGFs")
    }
    #expect(!isSecretTold)
    await other.finish()
    await play.finish()
  }

  /// Others go on when the person has said QUIT; they end with the explorer.
  @Test func theServerOutlivesOnesOwnSession() async throws {
    let play = ExplorerPlay()
    play.perform(.connect(target: "practice:"))
    let place = try await play.wait { message in
      if case .watched(.listening(let place?)) = message { place } else { nil }
    }
    try await play.wait(forState: .greeted)
    play.say("QUIT")
    try await play.waitForEnd()
    let other = ExplorerPlay()
    other.perform(.connect(target: "127.0.0.1:\(place.port)"))
    try await other.wait(forState: .greeted)
    await play.finish()
    let trouble = try await other.waitForEnd()
    #expect(trouble.map { "\($0)".contains("421") } == true)
    await other.finish()
  }
}
