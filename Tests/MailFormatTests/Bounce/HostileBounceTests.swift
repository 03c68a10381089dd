import SMTPCore
import TestSupport
import Testing

@testable import MailFormat

/// Whatever octets come, nothing traps, nothing takes long, and nothing grows without bound.
@Suite struct HostileBounceTests {
  static let seeds: [[UInt8]] =
    BounceTests.samples.map { Array($0.0.utf8) }
    + PostfixLineTests.deliveries.map { Array((PostfixLineTests.bob + $0.0).utf8) }
    + EximLineTests.samples.map { Array(("2026-11-22 10:00:00 1abcde-000001-AB " + $0.0).utf8) }
    + BounceTests.plain.map { Array("From: postmaster@x\n\n\($0.0)".utf8) }
    + BounceTests.plain.map { Array("Content-Type: text/html\n\n<p>\($0.0)&#x41;</p>".utf8) }
    + PostfixTroubleTests.lines.map {
      Array(#"{"SYSLOG_IDENTIFIER":"postfix/smtp","MESSAGE":"A12345: \#($0.0)\n"}"#.utf8)
    }
    + SendmailLineTests.samples.map { Array(("ABCDE12345: " + $0.0).utf8) }

  /// A bounce that was cut anywhere is read as far as it goes.
  @Test func whatIsCutIsRead() {
    for seed in Self.seeds {
      for length in stride(from: 0, through: seed.count, by: 7) { read(Array(seed.prefix(length))) }
    }
  }

  @Test func whatIsChangedIsRead() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<3_000 {
      guard var octets = Self.seeds.randomElement(using: &random) else { return }
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let place = Int.random(in: 0..<octets.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: octets[place] = UInt8.random(in: 0...255, using: &random)
        case 1: octets.removeSubrange(place..<min(octets.count, place + 5))
        case 2: octets.insert(contentsOf: octets[place...].prefix(20), at: place)
        default: octets[place] = "\n :<>(),=\"[]-".utf8.randomElement(using: &random) ?? 0
        }
        if octets.isEmpty { octets = [0] }
      }
      read(octets)
    }
  }

  /// What is repeated without end is read in time that grows with its length.
  @Test(.timeLimit(.minutes(2))) func floodsEnd() {
    for piece in [
      "<", "\"", "=", ", a=", ": 550 ", "--x\n", ".", "(", " ", "\n", "a:\n ", "\u{0}", "<p>", "&",
      "</", "{", "\\u",
    ] {
      let flood = Array(String(repeating: piece, count: 40_000 / piece.utf8.count).utf8)
      for head in [
        "", "4F1A2B3C4D: to=<a>, status=bounced (", "** a@b R=",
        "Content-Type: multipart/report; boundary=x\n\n--x\n",
        "Content-Type: text/html\n\n<style>", "From: postmaster@x\n\na@b: 550 ",
        "{\"MESSAGE\":\"", "{\"SYSLOG_IDENTIFIER\":\"postfix/smtp\",",
        "This is the mail system at host x.\n\n<a@b>: ", "Transcript of session follows\n<<< 550 ",
      ] {
        read(Array(head.utf8) + flood)
      }
    }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      ("Transcript of session follows\n<a@b>\n   (reason: 550 5.1.1 x)\n", "<<< 551 no\n>>> \n"),
      ("", "550 5.x "), ("", "550 5.1.12345 "),
    ])
  func longFloodsEnd(head: String, piece: String) {
    let octets = Array((head + String(repeating: piece, count: 800_000 / piece.utf8.count)).utf8)
    read(octets)
    _ = WrittenReply.unmistakable(in: octets[...])
  }

  private func read(_ octets: [UInt8]) {
    let notices = [MailLog.notice(in: octets)].compactMap(\.self) + (Bounce(octets)?.notices ?? [])
    for notice in notices {
      for text in [
        notice.peer, notice.recipient, notice.reason, notice.reply?.text, notice.queueID,
      ] {
        #expect((text?.count ?? 0) <= 2 * DeliveryNotice.keptOctets + 400)
      }
      if let reply = notice.reply { #expect((200..<600).contains(reply.code)) }
    }
  }
}
