import SMTPCore
import Testing

@Suite struct ScenarioRuleTests {
  private func play(_ rules: ScenarioRule..., change: (inout Scenario) -> Void = { _ in })
    -> ServerPlay
  {
    var scenario = Scenario.standard
    scenario.rules = rules
    change(&scenario)
    var play = ServerPlay(scenario)
    play.say("EHLO me.test")
    return play
  }

  private let toBob = ["MAIL FROM:<a@practice.test>", "RCPT TO:<bob@practice.test>"]

  @Test func aRefusalIsGivenInThePlaceOfTheCommand() {
    var play = play(ScenarioRule("RCPT TO:<bob@*", "550 5.7.1 Not for Bob"))
    #expect(play.say(toBob).last == "550 5.7.1 Not for Bob")
    #expect(play.say("DATA")[0].hasPrefix("554"))
    #expect(
      play.say("RCPT TO:<carol@practice.test>", "DATA").map { $0.prefix(3) } == ["250", "354"])
  }

  @Test func aYesOnlyLendsItsWords() {
    var play = play(ScenarioRule("RCPT*", "250 2.1.5 With pleasure"))
    #expect(play.say("RCPT TO:<bob@practice.test>")[0].hasPrefix("503"))
    #expect(play.say(toBob).last == "250 2.1.5 With pleasure")
    #expect(play.say("RCPT TO:<550@reply.test>")[0].hasPrefix("550"))
    #expect(play.say("NOOP") == ["250 2.0.0 OK"])
  }

  @Test func eachLineHasItsOwnFirstTime() {
    var play = play(ScenarioRule("RCPT*", "450 4.7.1 Later", "250 2.1.5 Now"))
    let replies = play.say(
      "MAIL FROM:<a@practice.test>", "RCPT TO:<bob@practice.test>",
      "RCPT TO:<BOB@practice.test> NOTIFY=NEVER",
      "RCPT TO:<carol@practice.test>", "RCPT TO:<bob@practice.test>")
    #expect(
      replies.dropFirst() == [
        "450 4.7.1 Later", "250 2.1.5 Now", "450 4.7.1 Later", "250 2.1.5 Now",
      ])
  }

  @Test func whatOneSessionHasSeenCountsInTheNext() {
    var first = play(ScenarioRule("RCPT*", "450 4.7.1 Later", "250 2.1.5 Now"))
    first.say(toBob)
    var uses = ScenarioUses()
    uses.merge(first.session.uses)
    var second = play(ScenarioRule("RCPT*", "450 4.7.1 Later", "250 2.1.5 Now"))
    second.session.uses = uses
    #expect(second.say(toBob).last == "250 2.1.5 Now")
  }

  @Test func aMomentIsBeforeOrUnderTLS() {
    var play = play(
      ScenarioRule("MAIL*", when: .beforeTLS, "530 5.7.0 TLS first"),
      ScenarioRule("NOOP", when: .underTLS, "250 2.0.0 Safe"))
    #expect(play.say(toBob[0], "NOOP") == ["530 5.7.0 TLS first", "250 2.0.0 OK"])
    play.say("STARTTLS")
    #expect(play.say("EHLO me.test", toBob[0]).last?.hasPrefix("250") == true)
    #expect(play.say("NOOP") == ["250 2.0.0 Safe"])
  }

  @Test func aMomentIsBeforeOrBehindALogin() {
    var play = play(ScenarioRule("MAIL*", when: .beforeAUTH, "530 5.7.0 Log in"))
    #expect(play.say(toBob[0]) == ["530 5.7.0 Log in"])
    play.say("AUTH BELIEVE YWxpY2U=")
    #expect(play.say(toBob[0])[0].hasPrefix("250"))
  }

  @Test func aMessageIsRefusedAtItsEndAndGoneThen() {
    let no = ScenarioAnswer("550 5.7.1 No such words")
    var play = play(ScenarioRule(.message, [no, ScenarioAnswer("250 2.6.0 Fine")]))
    play.say(toBob + ["DATA"])
    #expect(play.say("Hello", ".") == ["550 5.7.1 No such words"])
    #expect(play.delivered.isEmpty && play.actions.contains(.discardContent))
    play.say(toBob + ["DATA"])
    #expect(play.say("Hello", ".") == ["250 2.6.0 Fine"])
    #expect(play.delivered.count == 1)
  }

  @Test func aChunkThatIsRefusedIsReadAllTheSame() {
    var play = play(ScenarioRule("BDAT*", "451 4.3.0 Not now"))
    play.say(toBob)
    #expect(play.say("BDAT 6 LAST", "NOOP", "NOOP") == ["451 4.3.0 Not now", "250 2.0.0 OK"])
    #expect(play.say("BDAT 0 LAST").map { $0.prefix(3) } == ["451"])
  }

  /// Only behind the chunk would the client look for the reply.
  @Test(arguments: ["421 4.3.2 Busy now", "451 4.3.0 Not now", "250 2.0.0 Taken"])
  func aFarewellToAChunkIsHeardBehindIt(_ line: String) {
    var answer = ScenarioAnswer(line)
    answer.isClosing = !line.hasPrefix("421")
    for chunk in ["BDAT 6", "BDAT 6 LAST"] {
      var play = play(ScenarioRule(.command(ScenarioPattern("BDAT*")), [answer]))
      play.say(toBob)
      #expect(play.say(chunk).isEmpty && play.actions.last != .close)
      #expect(play.say("NOOP", "NOOP") == [line])
      #expect(play.actions.last == .close)
    }
  }

  @Test func aFarewellBehindALoginIsHeardAtItsEnd() {
    var answer = ScenarioAnswer("235 2.7.0 And off you go")
    answer.isClosing = true
    var play = play(ScenarioRule(.command(ScenarioPattern("AUTH*")), [answer]))
    #expect(play.say("AUTH BELIEVE").map { $0.prefix(3) } == ["334"])
    #expect(play.say("YWxpY2U=", "NOOP") == ["235 2.7.0 And off you go"])
    #expect(play.actions.last == .close)
  }

  /// What the server says because of the clock, or of a person, is about no command.
  @Test func whatARuleHasLentIsNotLentToAFarewell() {
    let no = "451 4.3.0 Something went wrong"
    let rules = [ScenarioRule(.message, [ScenarioAnswer(no)]), ScenarioRule("RSET", no)]
    for lines in [toBob + ["DATA", "x", "."], ["RSET"]] {
      for isStopped in [true, false] {
        var play = play(rules[0], rules[1])
        #expect(play.say(lines).last == no)
        if isStopped { play.session.shutDown() } else { play.session.timeOut() }
        play.feed([])
        #expect(play.replyLines.last?.hasPrefix("421 4.") == true, "\(play.replyLines)")
      }
    }
  }

  @Test func whatNoServerKnowsCanBeAnswered() {
    var play = play(ScenarioRule("XYZZY*", "250 2.0.0 Nothing happens"))
    #expect(play.say("XYZZY now") == ["250 2.0.0 Nothing happens"])
  }

  @Test func aGreetingThatRefusesLeavesQUITOnly() {
    var scenario = Scenario.standard
    scenario.rules = [ScenarioRule(.greeting, [ScenarioAnswer("554 5.7.1 Not you")])]
    var play = ServerPlay(scenario)
    #expect(play.replyLines == ["554 5.7.1 Not you"])
    #expect(play.say("EHLO me.test", "QUIT").map { $0.prefix(3) } == ["503", "221"])
  }

  @Test func theConnectionIsClosedWithAWordOrWithout() {
    var dropped = play(ScenarioRule(.command(ScenarioPattern("NOOP")), [.drop]))
    #expect(dropped.say("NOOP", "NOOP").isEmpty && dropped.actions.last == .close)
    var left = play(ScenarioRule("NOOP", "421 4.3.2 Leaving"))
    #expect(left.say("NOOP", "NOOP") == ["421 4.3.2 Leaving"])
    #expect(left.actions.last == .close)
    var lost = play(ScenarioRule(.message, [.drop]))
    #expect(lost.say(toBob + ["DATA", "."]).count == 3)
    #expect(lost.actions.last == .close && lost.delivered.isEmpty)
  }

  @Test func anAnswerMayTakeItsTime() {
    var late = ScenarioAnswer()
    late.seconds = 3
    var play = play(ScenarioRule(.command(ScenarioPattern("NOOP")), [late]))
    play.say("NOOP")
    #expect(play.actions.suffix(2).first == .wait(seconds: 3))
    #expect(play.replyLines.last == "250 2.0.0 OK")
  }

  @Test func anOfferUnderTLSOnlyIsNoneBefore() {
    var play = play { $0.extensionsUnderTLS = [.auth] }
    #expect(!play.replyLines.contains { $0.contains("AUTH") })
    #expect(play.say("AUTH BELIEVE YWxpY2U=")[0].hasPrefix("530"))
    play.say("STARTTLS")
    #expect(play.say("EHLO me.test").contains { $0.contains("AUTH BELIEVE") })
  }

  @Test func whatIsOnlyListedIsListed() {
    var scenario = Scenario.standard
    scenario.listed = ["X-SHINY 1"]
    var play = ServerPlay(scenario)
    #expect(play.say("EHLO me.test").last == "250 X-SHINY 1")
  }

  @Test func withoutTheExtensionThereAreNoEnhancedCodes() {
    var play = play { $0.extensions.removeAll { $0 == .enhancedStatusCodes } }
    #expect(play.say("NOOP") == ["250 OK"])
  }
}
