import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// The page of findings.
@Suite struct FindingsScreenTests {
  private func play(_ columns: Int = 80, _ rows: Int = 24) -> ScreenPlay {
    var play = ScreenPlay.open(columns, rows) {
      s("220-mx.example.org ESMTP", "221 hello", at: 0.041)
      c("EHLO laptop.example", at: 3.2)
      s("250-mx.example.org", "250-PIPELINING\n250 SIZE 10240000", at: 3.232)
      c("NOOP", at: 9)
      s("250", at: 9.01)
      c("NOOP", at: 10)
      s("250", at: 10.01)
      c("VRFY bob", at: 11)
      s("299 what do you mean \u{7}", at: 11.02)
    }
    play.press(Key(.function(4)))
    return play
  }

  @Test(arguments: [(80, 24), (120, 40), (40, 10)])
  func listsRulesAndPlaces(columns: Int, rows: Int) {
    ScreenSnapshot.expect(
      view(play(columns, rows).model), named: "findings-\(columns)x\(rows)")
  }

  @Test func saysWhereNothingIsBroken() {
    var play = ScreenPlay.open { s("220 mx.example.org ESMTP") }
    play.press(Key(.function(4)))
    ScreenSnapshot.expect(view(play.model), named: "findings-none-80x24")
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func showsTheOctetsInQuestion(columns: Int, rows: Int) {
    var play = ScreenPlay.open(columns, rows) {
      s("220 mx.example.org ESMTP", at: 0.041)
      c("EHLO laptop.example", at: 3.2)
      s("250 mx.example.org", at: 3.232)
      c("MAIL FROM:<alice@example.org>", at: 4)
      s("250 fine", at: 4.1)
      c("RCPT TO:<bob@example.org>", at: 5)
      s("250 fine", at: 5.1)
      c("DATA", at: 6)
      s("354 go", at: 6.1)
      c("Subject: x\r\n\r\nHello.\r\n.hidden\r\n.", at: 7)
      s("250 queued as 4AbC", at: 7.1)
    }
    play.press(Key(.function(4)))
    ScreenSnapshot.expect(view(play.model), named: "findings-message-\(columns)x\(rows)")
  }

  @Test func manyStandInAListThatScrolls() {
    var play = ScreenPlay.open(80, 24) {
      s("220 mx.example.org ESMTP", at: 0.041)
      for number in 0..<60 {
        c("NOOP", at: 1 + Double(number))
        s("250", at: 1.01 + Double(number))
      }
    }
    play.press(Key(.function(4)), .character("G"))
    ScreenSnapshot.expect(view(play.model), named: "findings-many-80x24")
  }

  @Test func vCopiesTheEvidence() {
    var play = play()
    let effects = play.model.copyEvidence()
    guard case .copy(let text)? = effects.first else {
      Issue.record("nothing is copied")
      return
    }
    #expect(text.contains("Rule:       reply-codes-differ (error, by the server)"))
    #expect(text.contains("S: 221 hello"))
    play.press(Key(.escape), Key(.escape))
    guard case .copy(let line)? = play.model.copyEvidence().first else {
      Issue.record("nothing is copied from the log")
      return
    }
    #expect(line.contains("C: VRFY bob"))
  }

  @Test func theWorstStandFirst() {
    let groups = play().model.findings.groups
    #expect(groups.first?.id == .replyCodesDiffer)
    #expect(groups.map(\.id.severity) == groups.map(\.id.severity).sorted(by: >))
    #expect(groups.first { $0.id == .replyBareCode }?.places.count == 2)
  }

  @Test func enterGoesToTheLine() {
    var play = play()
    let row = (0..<play.model.findings.rowCount).first { index in
      if case .place(let place)? = play.model.findings.row(index) {
        return place.finding.id == .replyBareCode
      }
      return false
    }
    play.model.findings.list.selection = row ?? 0
    _ = play.model.openRow()
    #expect(play.model.screen == .explorer)
    #expect(play.model.focus == .log)
    let moment = play.model.log.selection.flatMap {
      play.model.session.timeline.moment(at: $0)
    }
    #expect(moment?.observation.findings.first?.id == .replyBareCode)
  }

  /// Wherever the log was scrolled to, the line is seen; in a reply that is folded, its own line.
  @Test func theLineIsSeenAndSelected() {
    var play = play(80, 24)
    play.press(Key(.escape), Key(.escape), .character("g"), .character("4"))
    play.press(.character("g"), Key(.enter))
    #expect(play.model.screen == .explorer && play.model.focus == .log)
    let cursor = play.model.logWindow.cursor
    #expect(cursor?.line == 1)
    #expect(play.model.logWindow.visible.contains { $0.place == cursor })
  }

  @Test func eGoesFromFindingToFinding() {
    var play = play()
    let entries = (0..<play.model.session.count).filter {
      play.model.session.timeline.moment(at: $0)?.observation.findings.isEmpty == false
    }
    #expect(entries.count > 2)
    play.press(Key(.escape), Key(.escape), .character("g"))
    for entry in entries.drop(while: { $0 == 0 }) + [entries[0]] {
      play.press(.character("e"))
      #expect(play.model.log.selection == entry)
    }
    #expect(play.model.notice != nil)
    for entry in entries.reversed() {
      play.press(.character("E"))
      #expect(play.model.log.selection == entry)
    }
  }

  @Test func whereNoRuleIsBrokenEGoesNowhere() {
    var play = ScreenPlay.open { s("220 mx.example.org ESMTP") }
    play.press(Key(.escape), .character("e"))
    #expect(play.model.log.selection == nil && play.model.notice?.isTrouble == true)
  }

  @Test func whatHappensMeanwhileIsAdded() {
    var play = play()
    let before = play.model.findings.rowCount
    play.happen(c("NOOP", at: 20), s("250", at: 20.01))
    #expect(play.model.findings.rowCount == before + 1)
  }

  /// A server that breaks a rule with every reply: the page lists the first, and counts the rest.
  @Test func aFloodIsBounded() {
    var model = Model.explorer(80, 24) {
      s("220 hi")
      for _ in 0..<3_000 {
        c("NOOP")
        s("250")
      }
    }
    _ = model.open(.findings)
    model.refreshPage()
    #expect(model.findings.groups.first?.places.count == 2_000)
    #expect(model.findings.omitted == 1_000)
    model.size = Size(columns: 3, rows: 2)
    _ = view(model)
  }
}
