import SMTPCore
import TestSupport

/// A session between a client and a server that both exist only in a generator: realistic octets
/// in random pieces, with logins, TLS, pipelining and messages.
struct RandomSession {
  /// What happened, as the transport would tell it.
  private(set) var events: [TimedEvent] = []
  /// Octets that must not be kept.
  private(set) var secrets: [[UInt8]] = []
  private var generator: SeededGenerator
  private var clock: Int64 = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    happen(.opened(Opening(host: "mx.test", address: "192.0.2.1", port: 25)))
    server("220 mx.test ESMTP \(text())\r\n")
    for _ in 0..<int(3...12) { step() }
    if chance(3) {
      client("QUIT\r\n")
      server("221 bye\r\n")
    }
    happen(.closed(Closing(by: chance(2) ? .server : .client, isReset: chance(4))))
  }

  private mutating func step() {
    switch int(0...11) {
    case 0, 1: hello()
    case 2, 3: login()
    case 4: startTLS()
    case 5, 6: message()
    case 7: pipeline()
    case 8: chunks()
    case 9: refuseData()
    case 10: happen(.note(text()))
    default:
      client(pick(["NOOP", "HELP me", "vrfy \(text())", "FROB", "RSET", ""]) + "\r\n")
      server(
        pick(["250 ok", "500 5.5.1 what?", "214-help\r\n214 \(text())", "what is that"]) + "\r\n")
    }
  }

  private mutating func hello() {
    client(pick(["EHLO me.test", "ehlo [127.0.0.1]", "HELO me"]) + "\r\n")
    server(
      "250-mx.test\r\n250-PIPELINING\r\n250-AUTH PLAIN LOGIN\r\n250-STARTTLS\r\n250 SIZE 1000\r\n")
  }

  private mutating func startTLS() {
    client("STARTTLS\r\n")
    if chance(4) {
      server("454 4.7.0 not now\r\n")
    } else {
      server("220 go ahead\r\n")
      happen(.secured(TLSFacts(version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384")))
    }
  }

  private mutating func login() {
    let user = secret()
    let password = secret()
    let end = pick([
      "235 2.7.0 welcome", "535 5.7.8 no", "454 4.7.0 later", "501 5.5.2 \(password) is no base64",
    ])
    switch int(0...4) {
    case 0:
      client("AUTH PLAIN \(password)\r\n")
      server(end + "\r\n")
    case 1:
      client("auth login\r\n")
      server("334 VXNlcm5hbWU6\r\n")
      client(user + "\r\n")
      server("334 UGFzc3dvcmQ6\r\n")
      let isCancelled = chance(4)
      client((isCancelled ? "*" : password) + "\r\n")
      server((isCancelled ? "501 5.7.0 as you wish" : end) + "\r\n")
    case 2:
      // A client in a hurry sends its answers along.
      client("AUTH LOGIN\r\n\(user)\r\n\(password)\r\n")
      server("334 VXNlcm5hbWU6\r\n334 UGFzc3dvcmQ6\r\n\(end)\r\n")
    case 3:
      // A client that does not listen goes on with its answers behind a refusal.
      client("AUTH LOGIN\r\n")
      server("504 5.5.4 not here\r\n")
      client("\(user)\r\n\(password)\r\n")
      server("500 what is \(user)?\r\n500 what?\r\n")
    default:
      client("AUTH PLAIN\r\n")
      server("334 \r\n")
      client(password + "\r\n")
      server(end + "\r\n")
    }
  }

  private mutating func message() {
    client("MAIL FROM:<a@b.test>\r\n")
    server("250 2.1.0 ok\r\n")
    client("RCPT TO:<c@d.test>\r\n")
    server(pick(["250 2.1.5 ok", "550 5.1.1 who?"]) + "\r\n")
    client("DATA\r\n")
    server("354 go\r\n")
    client(octets: content())
    client(".\r\n")
    server("250 2.0.0 queued\r\n")
  }

  private mutating func pipeline() {
    client("RSET\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nRCPT TO:<e@f.test>\r\nDATA\r\n")
    server("250 ok\r\n250 ok\r\n")
    server("550 5.1.1 who?\r\n250 ok\r\n354 go\r\n")
    client("AUTH PLAIN is no command here\r\n\(text())\r\n.\r\nNOOP\r\n")
    server("250 queued\r\n250 ok\r\n")
  }

  private mutating func chunks() {
    let octets = content()
    client("MAIL FROM:<> BODY=BINARYMIME\r\nRCPT TO:<c@d.test>\r\n")
    server("250 ok\r\n250 ok\r\n")
    client(octets: Array("BDAT \(octets.count)\r\n".utf8) + octets)
    server("250 \(octets.count) octets\r\n")
    client("BDAT 0 LAST\r\n")
    server("250 queued\r\n")
  }

  private mutating func refuseData() {
    client("DATA\r\n")
    server("503 5.5.1 RCPT first\r\n")
    client("DATA\r\nNOOP\r\n")
    server("554 no\r\n250 ok\r\n")
  }

  /// Octets of a message, some of which look like commands or are no text at all.
  private mutating func content() -> [UInt8] {
    (0..<int(0...6)).flatMap { _ -> [UInt8] in
      switch int(0...4) {
      case 0: return Array("..stuffed\r\n".utf8)
      case 1: return Array("AUTH LOGIN\r\nQUIT\r\n".utf8)
      case 2: return (0..<int(1...40)).map { _ in UInt8(int(0...255)) } + [Octet.cr, Octet.lf]
      default: return Array("\(text())\r\n".utf8)
      }
    }
  }

  private mutating func client(_ text: String) { client(octets: Array(text.utf8)) }

  private mutating func client(octets: [UInt8]) {
    for piece in pieces(of: octets) { happen(.sent(piece)) }
  }

  private mutating func server(_ text: String) {
    for piece in pieces(of: Array(text.utf8)) { happen(.received(piece)) }
  }

  private mutating func happen(_ event: SessionEvent) {
    clock += Int64(int(0...400_000))
    events.append(TimedEvent(at: Instant(microseconds: clock), event))
  }

  private mutating func pieces(of octets: [UInt8]) -> [[UInt8]] {
    let longest = pick([1, 3, 20, 500, 500])
    var pieces: [[UInt8]] = []
    var rest = octets[...]
    while !rest.isEmpty {
      pieces.append(Array(rest.prefix(int(1...longest))))
      rest = rest.dropFirst(pieces[pieces.count - 1].count)
    }
    return pieces
  }

  private mutating func secret() -> String {
    let octets = (0..<int(9...30)).map { _ in UInt8(int(0...255)) }
    let secret = Base64.encode(octets)
    secrets.append(secret)
    return String(decoding: secret, as: UTF8.self)
  }

  private mutating func text() -> String {
    pick(["plain", "mañana ☃", "with \u{1B}[31m colour", "\"quoted\" \\", "x"])
  }

  private mutating func int(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func chance(_ count: Int) -> Bool { int(1...count) == 1 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }
}
