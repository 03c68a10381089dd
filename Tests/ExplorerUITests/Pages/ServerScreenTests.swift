import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// The page about the server.
@Suite struct ServerScreenTests {
  static let chain = [
    CertificateFacts(
      subject: "CN=mx.example.org", issuer: "CN=Example CA",
      names: ["mx.example.org", "192.0.2.10"],
      notBefore: "2026-01-02T03:04:05Z", notAfter: "2027-01-02T03:04:05Z", key: "RSA 2048"),
    CertificateFacts(
      subject: "CN=Example CA", issuer: "CN=Example CA", names: [],
      notBefore: "2020-01-01T00:00:00Z", notAfter: "2035-01-01T00:00:00Z", key: "EC prime256v1"),
  ]

  /// What stands for the DER of the chain.
  static let peer: [[UInt8]] = [[1], [2]]
  static let certificates = Dictionary(uniqueKeysWithValues: zip(peer, chain))

  private func play(_ columns: Int = 80, _ rows: Int = 24) -> ScreenPlay {
    var play = ScreenPlay.open(columns, rows) { Conversation.drawn(peer: Self.peer) }
    play.take(.certificates(Self.certificates))
    play.press(Key(.function(3)))
    return play
  }

  @Test(arguments: [(80, 24), (100, 60), (40, 10)])
  func tellsWhatIsKnown(columns: Int, rows: Int) {
    ScreenSnapshot.expect(view(play(columns, rows).model), named: "server-\(columns)x\(rows)")
  }

  /// A recording tells as much of the certificates as the session did.
  @Test func aRecordingHasTheChain() {
    var model = Model.fresh(100, 60)
    _ = update(&model, .playback(.opened(name: "a.ehlo", target: "mx.test", isLMTP: false)))
    _ = update(&model, .certificates(Self.certificates))
    let events = Conversation { Conversation.drawn(peer: Self.peer) }.events
    _ = update(&model, .playback(.events(events, fraction: 1)))
    _ = update(&model, .playback(.loaded(warnings: [])))
    model.press(keys: .character(" "), .character("G"))
    let line = model.session.timeline.last(.secured, before: model.session.count)
    model.log.selection = line
    #expect(view(model).plainRows.contains { $0.contains("CN=Example CA") })
    model.press(keys: Key(.function(3)))
    #expect(model.server.rows == play(100, 60).model.server.rows)
    // Before TLS nothing is known of it.
    model.press(keys: Key(.function(2)), .character("g"), Key(.function(3)))
    #expect(!model.server.rows.map(\.text).joined().contains("Example CA"))
  }

  @Test func certificatesThatCannotBeReadAreCounted() {
    var play = ScreenPlay.open { Conversation.drawn(peer: Self.peer) }
    play.press(Key(.function(3)))
    #expect(play.model.server.rows.contains { $0.text.contains("2 certificates, of which none") })
  }

  @Test func whatTLSBroughtIsMarked() {
    let rows = play().model.server.rows
    #expect(rows.contains { $0.capability == ("8BITMIME", [.missing, .new]) })
    #expect(rows.contains { $0.capability == ("STARTTLS", [.offered, .gone]) })
    #expect(rows.contains { $0.capability == ("PIPELINING", [.offered, .offered]) })
  }

  /// Three stages, with words that change, and a login that brings a keyword and takes one.
  private func staged(_ columns: Int, _ rows: Int) -> ScreenPlay {
    var play = ScreenPlay.open(columns, rows) {
      s("220 mx.example.org ESMTP")
      c("EHLO a.example")
      s("250-mx.example.org", "250-SIZE 1000", "250-STARTTLS", "250-AUTH=LOGIN", "250 BINARYMIME")
      c("STARTTLS")
      s("220 go")
      tls(TLSFacts(version: "TLSv1.3", verification: .ok))
      c("EHLO a.example")
      s(
        "250-mx.example.org", "250-SIZE 1000", "250-AUTH PLAIN SCRAM-SHA-256",
        "250-LIMITS RCPTMAX=100 MAILMAX=20", "250-FROB", "250 REQUIRETLS")
      c("AUTH PLAIN AGEAYg==")
      s("235 ok")
      c("EHLO a.example")
      s(
        "250-mx.example.org", "250-SIZE 10240000", "250-LIMITS RCPTMAX=100 MAILMAX=20",
        "250-BINARYMIME", "250-MT-PRIORITY MIXER", "250 REQUIRETLS")
    }
    play.press(Key(.function(3)))
    return play
  }

  @Test(arguments: [(80, 24), (120, 40)])
  func stagesStandSideBySide(columns: Int, rows: Int) {
    ScreenSnapshot.expect(
      view(staged(columns, rows).model), named: "server-stages-\(columns)x\(rows)")
  }

  @Test func eachStageIsHeldAgainstTheOneBefore() {
    let rows = staged(120, 40).model.server.rows
    #expect(rows.contains { $0.capability == ("SIZE", [.offered, .offered, .changed]) })
    #expect(rows.contains { $0.capability == ("STARTTLS", [.offered, .gone, .gone]) })
    #expect(rows.contains { $0.capability == ("AUTH", [.missing, .new, .gone]) })
    #expect(rows.contains { $0.capability == ("BINARYMIME", [.offered, .gone, .new]) })
    #expect(rows.contains { $0.text == "BINARYMIME it needs CHUNKING, which is missing" })
    #expect(rows.contains { $0.text == "FROB not known here: private, or new" })
    #expect(rows.contains { $0.text == "login 10240000" })
  }

  @Test func repliesAreTimed() throws {
    let model = Model.explorer(80, 24) {
      s("220 hi", at: 0.5)
      c("EHLO a.example", at: 1)
      s("250 hi", at: 1.1)
      c("NOOP", at: 2)
      s("250 ok", at: 2.001)
      c("NOOP", at: 3)
      s("250 ok", at: 3.5)
      c("NOOP", at: 4)
      s("250 ok", at: 4.01)
    }
    var facts = ServerFacts()
    let hasNews = facts.refresh(model.session)
    #expect(hasNews)
    let noop = try #require(facts.latencies.first { $0.subject == .command(.noop) })
    #expect(noop.spread == (1_000, 10_000, 500_000))
    #expect(facts.latencies.first?.subject == .greeting)
    let hasMore = facts.refresh(model.session)
    #expect(!hasMore)
  }

  @Test func aFailedVerificationIsExplained() {
    var play = ScreenPlay.open {
      s("220 hi")
      c("STARTTLS")
      s("220 go")
      tls(TLSFacts(version: "TLSv1.2", verification: .failed([.expired], isAccepted: true)))
    }
    play.press(Key(.function(3)))
    let text = play.model.server.rows.map(\.text).joined(separator: "\n")
    #expect(text.contains("expired: The certificate was valid in the past"))
    ScreenSnapshot.expect(view(play.model), named: "server-unverified-80x24")
  }
}

extension ServerRow {
  fileprivate var capability: (String, [Mark])? {
    if case .capability(let keyword, let marks, _) = self { (keyword, marks) } else { nil }
  }
}

private func == (a: (String, [ServerRow.Mark])?, b: (String, [ServerRow.Mark])) -> Bool {
  a.map { $0.0 == b.0 && $0.1 == b.1 } ?? false
}
