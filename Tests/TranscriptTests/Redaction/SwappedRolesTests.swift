import SMTPCore
import Testing
import Transcript

/// Secrets of the other side, once client and server have changed places (TURN, ATRN).
@Suite struct SwappedRolesTests {
  private let conversation = """
    OPEN
    S: 220 mx
    C: EHLO me
    S: 250-mx
    S: 250 TURN
    C: TURN
    S: 250 your turn
    C: 220 me
    S: EHLO mx
    C: 250-me
    C: 250 AUTH PLAIN
    S: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
    C: 535 no
    S: AUTH PLAIN
    C: 334 
    S: AGFsaWNlAHByYWN0aWNl
    C: 235 yes
    S: MAIL FROM:<a@b.test>
    C: 250 OK
    """

  @Test func areNotTold() {
    let told = told(redacted(play(conversation)))
    #expect(!told.contains { $0.contains("AGFsaWNl") })
    #expect(told.contains { $0.contains("[AUTH PLAIN 33]") })
    #expect(told.contains { $0.contains("[response 22]") })
  }

  @Test func theFoldIsThatOfTheClearSession() {
    var clear = Session()
    var safe = Session()
    let events = play(conversation)
    let clearSeen = events.flatMap { clear.apply($0) }
    let safeSeen = redacted(events).flatMap { safe.apply($0) }
    #expect(safe.stateName == clear.stateName)
    #expect(safe.stateName == .mail)
    #expect(safe.authentication == "PLAIN")
    #expect(safeSeen.map { $0.reply?.code } == clearSeen.map { $0.reply?.code })
    #expect(safeSeen.map(\.side) == clearSeen.map(\.side))
    #expect(safeSeen.map(\.sender) == clearSeen.map(\.sender))
  }
}
