import SMTPCore
import Testing

@testable import Transcript

/// What of a recording can be compared, once some of it was sent.
@Suite struct SentItemsTests {
  private func script(_ events: [SessionEvent]) -> ReplayScript {
    var builder = ReplayBuilder(isLMTP: false)
    for event in events { builder.take(TimedEvent(at: nil, event)) }
    return builder.finish()
  }

  private func said(_ lines: [String]) -> [SessionEvent] {
    [.opened(Opening())]
      + lines.map { line in
        line == "TLS"
          ? .secured(TLSFacts())
          : line.hasPrefix("C: ")
            ? .sent(Array((line.dropFirst(3) + "\r\n").utf8))
            : .received(Array((line.dropFirst(3) + "\r\n").utf8))
      }
  }

  private var mail: ReplayScript {
    script(
      said([
        "S: 220 mx", "C: EHLO me", "S: 250 mx", "C: MAIL FROM:<a@b>", "S: 250 ok",
        "C: RCPT TO:<c@d>", "S: 250 ok", "C: DATA", "S: 354 go", "C: Hi", "C: .", "S: 250 ok",
        "C: QUIT", "S: 221 bye",
      ]) + [.closed(Closing(by: .server))])
  }

  private let secured = [
    "S: 220 mx", "C: EHLO me", "S: 250-mx", "S: 250 STARTTLS", "C: STARTTLS", "S: 220 go", "TLS",
    "C: EHLO me", "S: 250 mx", "C: NOOP", "S: 250 ok",
  ]

  /// The titles of what is compared once `work` was done with the items.
  private func compared(
    _ script: ReplayScript, _ work: (inout SentItems, ReplayConnection) -> Void
  ) -> [String] {
    var sent = SentItems()
    for connection in script.connections { work(&sent, connection) }
    return sent.answered(of: script.steps).steps.map(\.title)
  }

  @Test func whatWasNotSentIsNotCompared() {
    let titles = compared(mail) { sent, connection in
      sent.open(connection)
      for item in connection.items where item.verb != nil { sent.send(item) }
    }
    #expect(
      titles == [
        "greeting", "EHLO me", "MAIL FROM:<a@b>", "RCPT TO:<c@d>", "DATA", "QUIT", "closed",
      ])
  }

  @Test func behindTheEndNothingIsCompared() {
    let titles = compared(mail) { sent, connection in
      sent.open(connection)
      for item in connection.items.prefix(2) { sent.send(item) }
    }
    #expect(titles == ["greeting", "EHLO me", "MAIL FROM:<a@b>"])
    #expect(compared(mail) { _, _ in }.isEmpty)
  }

  @Test func whereStarttlsIsRefusedNoHandshakeIsMissing() {
    let titles = compared(script(said(secured))) { sent, connection in
      sent.open(connection)
      for item in connection.items.prefix(2) { sent.send(item) }
      sent.refuse(connection.items[1])
    }
    #expect(titles == ["greeting", "EHLO me", "STARTTLS"])
  }

  @Test func whereTLSIsThereWhatLedToItIsMet() throws {
    let script = script(said(secured))
    let connection = try #require(script.connections.first)
    #expect(connection.leadingToTLS.map(\.verb) == [.ehlo, .starttls])
    var sent = SentItems()
    sent.open(connection)
    sent.meet(connection.leadingToTLS)
    for item in connection.items.dropFirst(2) { sent.send(item) }
    #expect(
      sent.answered(of: script.steps).steps.map(\.title) == [
        "greeting", "TLS handshake", "EHLO me", "NOOP",
      ])
    #expect(sent.unsentCount(of: script) == 0)
    // With a server that is under TLS at once nothing differs.
    let seen = SessionSteps(
      (said(["TLS"] + secured.prefix(1) + secured.suffix(4))).map { TimedEvent(at: nil, $0) })
    let comparison = SessionComparison(
      sent.answered(of: script.steps), seen, rules: ComparisonRules())
    #expect(comparison.isSame, "\(comparison.pairs)")
  }

  @Test func aGreetingBehindTLSIsTheGreeting() {
    let plain = SessionSteps(
      said(["S: 220 mx ESMTP", "C: EHLO me", "S: 250 mx"]).map { TimedEvent(at: nil, $0) })
    let secured = SessionSteps(
      said(["TLS", "S: 220 mx ESMTP", "C: EHLO me", "S: 250 mx"]).map { TimedEvent(at: nil, $0) })
    let comparison = SessionComparison(plain, secured, rules: ComparisonRules())
    #expect(comparison.counts == [.tls: 1], "\(comparison.pairs)")
  }
}
