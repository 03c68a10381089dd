import SMTPCore
import SMTPGuide
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// The explorer's screen as a whole, in many states and sizes.
@Suite struct ExplorerScreenTests {
  static let sizes = [(80, 24), (100, 30), (120, 40), (40, 10), (200, 60), (30, 8)]

  /// The design's session, with a finding: the server's first EHLO reply has a bare LF.
  private func drawn(_ columns: Int, _ rows: Int, theme: Theme? = nil) -> Model {
    Model.explorer(
      columns, rows, theme: theme ?? Theme(depth: .few, background: .dark)
    ) {
      for (index, step) in Conversation.drawn().enumerated() {
        index == 2
          ? s("250-mx.example.org", "250-PIPELINING", "250-STARTTLS\n250 SIZE 10240000", at: 3.232)
          : step
      }
    }
  }

  @Test(arguments: sizes)
  func aRecipientIsRefused(columns: Int, rows: Int) {
    var model = drawn(columns, rows)
    model.now = Instant(microseconds: 102_000_000)
    ScreenSnapshot.expect(view(model), named: "explorer-rcpt-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (40, 10)])
  func nothingIsConnected(columns: Int, rows: Int) {
    var model = Model.fresh(columns, rows)
    model.screen = .explorer
    ScreenSnapshot.expect(view(model), named: "explorer-fresh-\(columns)x\(rows)")
  }

  @Test func aConnectionIsMade() {
    var model = Model.fresh(80, 24)
    model.screen = .explorer
    model.session.live = LiveModel(
      target: "mx.example.org:587", began: Instant(microseconds: 1_000_000))
    model.now = Instant(microseconds: 3_400_000)
    ScreenSnapshot.expect(view(model), named: "explorer-connecting-80x24")
  }

  @Test func theServerIsToGreet() {
    var model = Model.explorer(80, 24) { opened() }
    model.session.live?.waitingSince = Instant(microseconds: 0)
    model.now = Instant(microseconds: 4_000_000)
    ScreenSnapshot.expect(view(model), named: "explorer-greeting-80x24")
  }

  @Test func theServerHasGreeted() {
    let model = Model.explorer(80, 24) { s("220 mx.example.org ESMTP", at: 0.041) }
    ScreenSnapshot.expect(view(model), named: "explorer-greeted-80x24")
  }

  @Test func theServerLetsWait() {
    var model = Model.explorer(100, 30) {
      Conversation.drawn()
      c("RCPT TO:<carol@example.org>", at: 60)
    }
    model.session.live?.waitingSince = Instant(microseconds: 60_000_000)
    model.now = Instant(microseconds: 64_500_000)
    ScreenSnapshot.expect(view(model), named: "explorer-waiting-100x30")
  }

  @Test func aChallengeWaits() {
    let model = Model.explorer(80, 24) {
      s("220 mx.example.org ESMTP")
      c("EHLO laptop.example")
      s("250-mx.example.org", "250 AUTH LOGIN CRAM-MD5")
      c("AUTH LOGIN")
      s("334 VXNlcm5hbWU6")
    }
    ScreenSnapshot.expect(view(model), named: "explorer-challenge-80x24")
  }

  @Test func aMessageIsWritten() {
    let model = Model.explorer(100, 30) {
      Conversation.drawn()
      c("DATA", at: 60)
      s("354 End data with <CR><LF>.<CR><LF>", at: 60.01)
    }
    ScreenSnapshot.expect(view(model), named: "explorer-data-100x30")
  }

  @Test func theServerCloses() {
    let model = Model.explorer(80, 24) {
      Conversation.drawn()
      s("421 4.4.2 Error: timeout exceeded", at: 355)
      closed(by: .server, at: 355.1)
    }
    ScreenSnapshot.expect(view(model), named: "explorer-closed-80x24")
  }

  @Test func theRecordingIsLost() {
    var model = drawn(100, 30)
    model.session.live?.recording = .lost(
      .recordingLost(path: "/tmp/a.ehlo", reason: "No space left on device"))
    ScreenSnapshot.expect(view(model), named: "explorer-unrecorded-100x30")
  }

  @Test func aCertificateFails() {
    let model = Model.explorer(100, 30) {
      s("220 mx.example.org ESMTP")
      c("EHLO laptop.example")
      s("250-mx.example.org", "250 STARTTLS")
      c("STARTTLS")
      s("220 go on")
      tls(
        TLSFacts(
          version: "TLSv1.2", verification: .failed([.expired, .wrongName], isAccepted: true)))
    }
    ScreenSnapshot.expect(view(model), named: "explorer-tls-unverified-100x30")
  }

  @Test func aPastMomentIsLookedAt() {
    var model = drawn(100, 30)
    model.log.selection = 13
    model.focus = .log
    ScreenSnapshot.expect(view(model), named: "explorer-past-100x30")
  }

  @Test func aRecordingIsPlayed() {
    let model = Model.playback(80, 24, position: 12) { Conversation.drawn() }
    ScreenSnapshot.expect(view(model), named: "explorer-playback-80x24")
  }

  @Test(arguments: [
    ("none", Theme(depth: .none, background: .unknown)),
    ("light", Theme(depth: .many, background: .light)),
  ])
  func coloursAreThoseOfTheTheme(name: String, theme: Theme) {
    ScreenSnapshot.expect(
      view(drawn(80, 24, theme: theme)), named: "explorer-theme-\(name)-80x24")
  }

  @Test func manyRecipientsAreCounted() {
    let model = Model.explorer(80, 24) {
      s("220 mx.example.org ESMTP")
      c("EHLO laptop.example")
      s("250 mx.example.org")
      c("MAIL FROM:<alice@example.org>")
      s("250 ok")
      for number in 1...40 {
        c("RCPT TO:<user\(number)@example.org>")
        s(number.isMultiple(of: 7) ? "450 4.2.1 try later" : "250 ok")
      }
    }
    ScreenSnapshot.expect(view(model), named: "explorer-many-recipients-80x24")
  }

  @Test func aSuggestionIsChosen() {
    var model = drawn(80, 24)
    model.prompt.proposal = 4
    ScreenSnapshot.expect(view(model), named: "explorer-suggestion-80x24")
  }

  @Test func troubleStandsInThePlaceOfHints() {
    var model = drawn(80, 24)
    model.notice = Notice(trouble: "This is a recording: nothing can be sent.")
    ScreenSnapshot.expect(view(model), named: "explorer-trouble-80x24")
  }

  /// Wide, combining and hostile text, at every size: nothing traps and rules stay whole.
  @Test func nothingBreaksTheBorders() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let columns = Int.random(in: 0...140, using: &random)
      var model = Model.explorer(columns, Int.random(in: 0...50, using: &random)) {
        s("220 漢字漢字漢字 \u{1B}[2J e\u{301} 👨‍👩‍👧‍👦 \u{202E}abc")
        c("EHLO laptop.example")
        s("250-漢字 ok", "250 SMTPUTF8")
        c("MAIL FROM:<漢字@例え.jp> SMTPUTF8")
        s("250 ok")
        c("RCPT TO:<\(String(repeating: "漢", count: 60))@例え.jp>")
        s("550 no")
      }
      model.focus = Bool.random(using: &random) ? .log : .prompt
      model.log.selection = random.once(in: 3) ? Int.random(in: 0...9, using: &random) : nil
      let canvas = view(model)
      for row in 0..<canvas.size.rows {
        #expect(canvas[row: row].reduce(0) { $0 + $1.width } == canvas.size.columns)
      }
    }
  }
}

/// More of the explorer's screen: what takes the place of its parts.
@Suite struct ExplorerOverlayTests {
  @Test(arguments: [(80, 24), (100, 30), (40, 10)])
  func aMessageIsComposed(columns: Int, rows: Int) {
    var model = Model.explorer(columns, rows) {
      Conversation.drawn()
      c("DATA", at: 60)
      s("354 End data with <CR><LF>.<CR><LF>", at: 60.01)
    }
    model.composer = Composer(text: "From: alice@example.org\nTo: bob@example.org\n\nHello")
    ScreenSnapshot.expect(view(model), named: "explorer-composing-\(columns)x\(rows)")
  }

  @Test(arguments: [(80, 24), (40, 10)])
  func theInspectorHasThePage(columns: Int, rows: Int) {
    var model = Model.explorer(columns, rows) { Conversation.drawn() }
    model.log.inspector = .full
    ScreenSnapshot.expect(view(model), named: "explorer-inspector-\(columns)x\(rows)")
  }

  @Test func whoHasLoggedInIsNamed() {
    var play = ScreenPlay.open(100, 30) {
      s("220 hi")
      c("EHLO laptop.example")
      s("250-hi", "250 AUTH PLAIN LOGIN")
    }
    play.type("AUTH PLAIN AGFsaWNlAHNlY3JldA==\n")
    play.happen(secret("AUTH PLAIN", 40), s("235 ok"))
    #expect(view(play.model).text(row: 0).contains("   as alice"))
  }

  /// A notice that is too long for its line stands above the prompt, whole; the hints stay.
  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 10)])
  func aLongNoticeIsReadWhole(size: Size) {
    var play = ScreenPlay.open(size.columns, size.rows) {
      s("220 hi")
      c("EHLO me.example")
      s("250 x.example")
    }
    play.take(.outcome(.failed(.cannotWrite(path: "/nonexistent/folder/file", reason: "no place"))))
    let canvas = view(play.model)
    let words = play.model.notice?.text.split(separator: " ") ?? []
    #expect(words.count > 8 && words.allSatisfy { canvas.text.contains($0) })
    #expect(canvas.text.contains("Enter send"))
    ScreenSnapshot.expect(canvas, named: "notice-\(size.columns)x\(size.rows)")
  }
}
