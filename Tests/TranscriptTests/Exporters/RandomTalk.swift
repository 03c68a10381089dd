import SMTPCore
import TestSupport

/// A random session whose octets are as odd as can be, where the protocol still says whose they
/// are: escapes, invalid UTF-8, lines that look like others, bare line feeds, empty lines, notes.
struct RandomTalk {
  private(set) var events: [TimedEvent] = []
  private var generator: TestSupport.SeededGenerator

  private static let odd: [[UInt8]] =
    [
      "# a comment", "#> a note", "#\\ x", "\\x41", "a \\ b", "C:\\temp", "\u{1B}[31mred", "\0",
      "tab\there", "\ttab", " blank", "blank ", "a\nb", "S: 250 ok", "x S: 250 y C: z", "<a b>",
      "<redacted>", "AUTH <redacted>", "7 lines sent", "=== Connected to x.", " -> x", "<-  250 y",
      "<   0000: 41 42", "*** x", "grüße \u{202E}", "..", ". ", "a\rb", "", "220 x", "[1,2]",
      "-> x",
      "PROVIDED_BUT_REMOVED", "~", "<** Timeout (2 secs) waiting for server response",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE, 0x80], [0x61, 0xC3], [0xC3, 0x28, 0x5C]]

  init(seed: Int) {
    generator = TestSupport.SeededGenerator(seed: seed)
    for _ in 0..<Int.random(in: 1...2, using: &generator) { connection() }
  }

  private mutating func connection() {
    emit(.opened(Opening(host: "mx.example.org", port: 25)))
    say("220 ", end: true)
    send("EHLO ")
    say("250-")
    say("250 ", end: true)
    if generator.once(in: 3) {
      send("STARTTLS")
      emit(.received(Array("220 go\r\n".utf8)))
      emit(.secured(TLSFacts(version: "TLSv1.3", cipher: "AES")))
    }
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      switch Int.random(in: 0..<4, using: &generator) {
      case 0:
        emit(.redacted(Redaction(side: .client, label: "AUTH PLAIN", octets: 40)))
        emit(.received(Array("535 no\r\n".utf8)))
      case 1: message()
      case 2: chunk()
      default:
        send("NOOP ")
        say("500 ", end: true)
      }
      if generator.once(in: 3) {
        emit(
          .note(VisibleText.string(generator.pick(Self.odd)) + generator.pick(["", "\n", "\\"])))
      }
    }
    send("QUIT ")
    say("221-")
    say("221 ", end: true)
    emit(.closed(Closing(by: .client)))
  }

  private mutating func message() {
    emit(.sent(Array("MAIL FROM:<a@b.example>\r\n".utf8)))
    emit(.received(Array("250 ok\r\n".utf8)))
    emit(.sent(Array("RCPT TO:<c@d.example>\r\n".utf8)))
    emit(.received(Array("250 ok\r\n".utf8)))
    emit(.sent(Array("DATA\r\n".utf8)))
    emit(.received(Array("354 go\r\n".utf8)))
    if generator.once(in: 4) {
      emit(.redacted(Redaction(side: .client, label: "message", octets: 7)))
    } else {
      for _ in 0..<Int.random(in: 0...6, using: &generator) {
        emit(.sent(generator.pick(Self.odd) + [Octet.cr, Octet.lf]))
      }
    }
    emit(.sent([Octet.dot, Octet.cr, Octet.lf]))
    say("250 ", end: true)
  }

  private mutating func chunk() {
    var content: [UInt8] = []
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      content += generator.pick(Self.odd) + generator.pick([[Octet.cr, Octet.lf], [Octet.lf], []])
    }
    emit(.sent(Array("BDAT \(content.count) LAST\r\n".utf8) + content))
    emit(.received(Array("250 ok\r\n".utf8)))
  }

  private mutating func send(_ start: String) {
    let rest = start.hasSuffix(" ") ? oddLine() : []
    emit(.sent(Array(start.utf8) + rest + [Octet.cr, Octet.lf]))
  }

  private mutating func say(_ start: String, end: Bool = false) {
    let isBare = generator.once(in: 6)
    emit(.received(Array(start.utf8) + oddLine() + (isBare ? [] : [Octet.cr]) + [Octet.lf]))
    if !end, generator.once(in: 3) { say(start) }
  }

  /// What may stand within one line of a command or a reply.
  private mutating func oddLine() -> [UInt8] {
    generator.pick(Self.odd).filter { $0 != Octet.lf && $0 != Octet.cr }
  }

  private mutating func emit(_ event: SessionEvent) { events.append(TimedEvent(at: nil, event)) }
}
