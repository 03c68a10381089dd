import SMTPCore
import TestSupport

/// A random session between a client and a server that both know the protocol: pipelining, replies
/// of several lines, TLS, logins, BDAT, content with dots and with octets that are no UTF-8, notes,
/// several connections.
struct RandomConversation {
  private(set) var events: [TimedEvent] = []
  /// Addresses, hosts and IP addresses of the session.
  private(set) var originals: [String] = []
  /// Words that stand in message bodies only.
  private(set) var bodyWords: [String] = []
  /// The credentials that went over the wire.
  private(set) var secrets: [String] = []

  private var generator: TestSupport.SeededGenerator
  private let isText: Bool
  private let isRedacted: Bool
  private var clock: Int64 = 0
  private var client = ""
  private var server = ""
  private var people: [String] = []

  /// - Parameters:
  ///   - isText: Whether all octets can stand in a text.
  ///   - isRedacted: Whether the secrets are left out already.
  init(seed: Int, isText: Bool = false, isRedacted: Bool = true) {
    generator = TestSupport.SeededGenerator(seed: seed)
    self.isText = isText
    self.isRedacted = isRedacted
    client = name("laptop", "client-side.test")
    server = name("mx", "kowalski-trading.com")
    people = (0..<4).map { number in
      let person = "\(generator.pick(["jan", "ewa.nowak", "m_schmidt", "o'neill"]))\(number + 3)"
      return add("\(person)@\(generator.pick(["kowalski-trading.com", "nowak-soehne.de"]))")
    }
    for _ in 0..<Int.random(in: 1...3, using: &generator) { connection() }
  }

  private mutating func connection() {
    let address = add("203.0.\(number(114, 250)).\(number(1, 250))")
    let local = add("2a01:4f8:\(String(number(16, 9_000), radix: 16))::\(number(2, 9))")
    emit(
      .opened(
        Opening(
          host: server, address: address, port: 25, localAddress: local, localPort: 40_112)))
    say(["220 \(server) ESMTP Postfix (Debian/GNU)"])
    hello(address)
    if generator.once(in: 2) { secure(address) }
    if generator.once(in: 2) { logIn() }
    for _ in 0..<Int.random(in: 0...2, using: &generator) { transaction() }
    if generator.once(in: 3) { question() }
    if generator.once(in: 3) { emit(.note("greylisted here")) }
    send(["QUIT"])
    say(["221 2.0.0 Bye"])
    emit(.closed(Closing(by: .server)))
  }

  private mutating func hello(_ address: String) {
    send(["EHLO \(client)"])
    say([
      "250-\(server) Hello \(client) [\(address)], pleased to meet you", "250-PIPELINING",
      "250-SIZE 10240000", "250-STARTTLS", "250-AUTH PLAIN LOGIN", "250 CHUNKING",
    ])
  }

  private mutating func secure(_ address: String) {
    send(["STARTTLS"])
    say(["220 2.0.0 Ready to start TLS"])
    emit(.secured(TLSFacts(version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384")))
    hello(address)
  }

  private mutating func logIn() {
    let password = "Geheim\(number(10_000, 99_999))"
    let user = people[0]
    let response = base64("\0\(user)\0\(password)")
    secrets += [password, response]
    if isRedacted {
      emit(.redacted(Redaction(side: .client, label: "AUTH PLAIN", octets: 13 + response.count)))
    } else {
      send(["AUTH PLAIN \(response)"])
    }
    say([generator.pick(["235 2.7.0 Authentication successful", "535 5.7.8 Error: not accepted"])])
  }

  private mutating func transaction() {
    let sender = generator.pick(people)
    let recipients = (0...Int.random(in: 0...2, using: &generator)).map { _ in
      generator.pick(people)
    }
    let commands =
      ["MAIL FROM:<\(sender)> SIZE=1200 ENVID=QQ\(number(314_159, 999_999))x RET=HDRS"]
      + recipients.map { "RCPT TO:<\($0)> NOTIFY=FAILURE ORCPT=rfc822;\($0)" }
    let replies =
      ["250 2.1.0 \(sender)... Sender ok"] + recipients.map { "250 2.1.5 <\($0)> Recipient ok" }
    let usesChunks = generator.once(in: 3)
    if generator.once(in: 2) {
      send(commands + (usesChunks ? [] : ["DATA"]))
      say(replies + (usesChunks ? [] : ["354 End data with <CR><LF>.<CR><LF>"]))
    } else {
      for (command, reply) in zip(commands, replies) {
        send([command])
        say([reply])
      }
      if !usesChunks {
        send(["DATA"])
        say(["354 go ahead"])
      }
    }
    let content = self.content(from: sender)
    if usesChunks {
      emit(.sent(ChunkSize(octets: content.count, isLast: true).command(with: content)))
    } else {
      for piece in pieces(DotStuffing.encode(content)) { emit(.sent(piece)) }
    }
    let queue = add("4F1A\(number(1_000, 9_999))BC")
    say([generator.once(in: 5) ? "451 4.3.0 Try again" : "250 2.0.0 Ok: queued as \(queue)"])
  }

  private mutating func content(from sender: String) -> [UInt8] {
    let word = "Zwetschgenknoedel\(number(100, 999))"
    bodyWords.append(word)
    var lines = [
      "Received: from \(client) by \(server);", "\tSat, 21 Nov 2026 19:27:16 +0000",
      "From: Ewa <\(sender)>", "Subject: \(word)", "X-Nowak-Customer: \(word)", "", ".",
      "..two dots", "The \(word) is ready.", "<open the \(word)>", "",
    ].map { Array($0.utf8) }
    if !isText {
      lines.insert(Array("Look: S: 250 no reply".utf8), at: 9)
      lines.insert([0xFF, 0xFE, 0x00, 0x41, 0x1B, 0xE9], at: 9)
    }
    return Array(lines.joined(separator: [Octet.cr, Octet.lf]))
  }

  private mutating func question() {
    let person = generator.pick(people)
    send(["VRFY \(person)"])
    say(["250 2.1.5 Ewa Nowak-Zwetschge <\(person)>"])
    bodyWords.append("Nowak-Zwetschge")
  }

  private mutating func send(_ lines: [String]) { wire(lines, from: .client) }

  private mutating func say(_ lines: [String]) { wire(lines, from: .server) }

  private mutating func wire(_ lines: [String], from side: Side) {
    for piece in pieces(Array(lines.map { $0 + "\r\n" }.joined().utf8)) {
      emit(side == .client ? .sent(piece) : .received(piece))
    }
  }

  /// Octets as a socket may give them.
  private mutating func pieces(_ octets: [UInt8]) -> [[UInt8]] {
    guard generator.once(in: 4) else { return [octets] }
    let cut = Int.random(in: 0...octets.count, using: &generator)
    return [Array(octets[..<cut]), Array(octets[cut...])].filter { !$0.isEmpty }
  }

  private mutating func emit(_ event: SessionEvent) {
    clock += Int64.random(in: 0...400_000, using: &generator)
    events.append(TimedEvent(at: Instant(microseconds: clock), event))
  }

  private mutating func name(_ label: String, _ domain: String) -> String {
    add("\(label)\(number(3, 99)).\(domain)")
  }

  private mutating func add(_ original: String) -> String {
    originals.append(original)
    return original
  }

  private mutating func number(_ low: Int, _ high: Int) -> Int {
    Int.random(in: low...high, using: &generator)
  }

  private func base64(_ text: String) -> String {
    String(decoding: Base64.encode(Array(text.utf8)), as: UTF8.self)
  }
}
