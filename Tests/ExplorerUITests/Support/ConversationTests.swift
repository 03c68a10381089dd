import SMTPCore
import Testing

@testable import ExplorerUI

/// That plays are folded as they are written.
@Suite struct ConversationTests {
  @Test func thePlayOfTheDesignLeavesARecipientRefused() {
    let model = Model.explorer(80, 24) { Conversation.drawn() }
    let session = model.session.present
    #expect(session.stateName == .rcpt)
    #expect(session.state.envelope?.acceptedCount == 1)
    #expect(session.state.envelope?.refusedCount == 1)
    #expect(session.authentication == "PLAIN")
    #expect(model.now == Instant(microseconds: 55_318_000))
  }

  @Test func stepsWithoutTimesGoOn() {
    let conversation = Conversation {
      s("220 hi")
      c("NOOP")
      s("250 ok")
    }
    #expect(conversation.events.map { $0.at?.microseconds } == [0, 12_000, 1_012_000, 1_024_000])
  }

  @Test func aRecordingStandsWhereItWasPlayedTo() {
    let model = Model.playback(80, 24, position: 2) { Conversation.drawn() }
    #expect(model.session.present.stateName == .greeted)
  }
}
