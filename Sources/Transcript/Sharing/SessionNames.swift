import SMTPCore

/// What a session tells of persons, machines and secrets, found before anything is replaced.
struct SessionNames {
  /// How many names are looked for at most.
  private static let most = 100_000
  /// How many octets the secrets may have together.
  private static let mostSecretOctets = 1 << 20

  /// Names without a domain that text may repeat, in upper case.
  private(set) var names: Set<[UInt8]> = []
  /// Names of messages in queues, in upper case.
  private(set) var tokens: Set<[UInt8]> = []
  /// Whole addresses, hosts and IP addresses, in upper case.
  private(set) var originals: Set<[UInt8]> = []
  /// Secrets that stand in the clear, as they were sent and as they decode, in upper case.
  private(set) var secrets: Set<[UInt8]> = []
  /// Whether there are more secrets than are kept.
  private(set) var hasMoreSecrets = false

  /// What the client said in its own words.
  private(set) var content = QuotedContent()

  private var secretOctets = 0
  private var lines: SessionLines
  /// Whether a reply goes on in the next line.
  private var isInReply = false

  init(isLMTP: Bool) {
    lines = SessionLines(isLMTP: isLMTP)
  }

  mutating func take(_ event: TimedEvent) {
    for part in lines.take(event) { take(part) }
  }

  mutating func finish() {
    for part in lines.finish() { take(part) }
  }

  /// The name or the address of a machine.
  mutating func add(host: some Sequence<UInt8>) {
    var host = Array(host)
    if "IPV6:".isSpelled(host.prefix(5)) { host.removeFirst(5) }
    let isAddress = WrittenAddress.isIPv4(host[...]) || WrittenAddress.isIPv6(host[...])
    let label = host.prefix { $0 != Octet.dot }
    if !isAddress, label.count == host.count, SharedWords.isTooCommon(host) { return }
    Self.add(host, to: &originals)
    if isAddress { return }
    if !WrittenAddress.isHost(host[...]) { Self.add(host, to: &names) }
    if !SharedWords.isTooCommon(label), !SharedWords.isProse(label) {
      Self.add(Array(label), to: &names)
    }
  }

  /// A mailbox, or a person at a machine that is not named.
  mutating func add(mailbox: [UInt8]) {
    guard let at = mailbox.lastIndex(of: Octet.at) else {
      add(person: mailbox[...])
      return
    }
    Self.add(mailbox, to: &originals)
    add(person: mailbox[..<at])
    add(host: mailbox[(at + 1)...])
  }

  private mutating func add(person: ArraySlice<UInt8>) {
    for word in SharedText.words(of: person) where !SharedWords.isTooCommon(word) {
      Self.add(Array(word), to: &names)
    }
  }

  private static func add(
    _ text: [UInt8], to set: inout Set<[UInt8]>, ifAtLeast least: Int = 1
  ) {
    guard text.count >= least, text.count <= 1_024, set.count < most else { return }
    set.insert(text.map(Octet.upper))
  }

  private mutating func take(_ part: SessionLines.Part) {
    switch part {
    case .event(.opened(let opening)):
      for text in [opening.host, opening.address, opening.localAddress] {
        if let text { add(host: text.utf8) }
      }
    case .line(let line) where line.side == .server: takeReply(line)
    case .line(let line) where line.place == .line: takeCommand(line)
    case .line(let line): content.add(line.octets)
    case .redacted, .event: break
    }
  }

  private mutating func takeReply(_ line: SessionLines.Line) {
    let reply = ReplyLine(
      WireLine(octets: line.octets, length: line.octets.count, ending: .crlf))
    if line.isGreeting || line.answers?.isHello == true {
      let name = reply.text.prefix { !Octet.isBlank($0) }
      let names = line.isGreeting ? reply.code == 220 : reply.code == 250 && !isInReply
      let isName = names && !SharedWords.isCommon(name) && !SharedWords.isProse(name)
      if WrittenAddress.isHost(name) || isName { add(host: name) }
    }
    isInReply = line.octets.dropFirst(3).first == Octet.hyphen
    if let name = QueueName.find(in: Reply(lines: [reply], code: reply.code)) {
      Self.add(Array(name.utf8), to: &tokens, ifAtLeast: 4)
    }
  }

  private mutating func takeCommand(_ line: SessionLines.Line) {
    let octets = line.octets
    if line.isResponse {
      add(secret: octets)
      return
    }
    if let secret = ClientLine(octets[...], endsInCRLF: true).secret {
      for word in secret.words { add(secret: word) }
    }
    let command = Command(WireLine(octets: octets, length: octets.count, ending: .crlf))
    guard let argument = command.argument else { return }
    switch command.verb {
    case nil, .noop?: content.add(argument)
    case .ehlo?, .helo?, .lhlo?:
      add(host: argument.prefix { !Octet.isBlank($0) }.filter { !"[]".utf8.contains($0) })
    case .mail?, .rcpt?, .send?, .soml?, .saml?:
      add(mailbox: PathArgument(argument).path)
    case .vrfy?, .expn?: add(mailbox: argument.filter { !"<>".utf8.contains($0) })
    default: break
    }
  }

  /// A secret that is not left out, and what it decodes to.
  private mutating func add(secret: [UInt8]) {
    for word in LoginWords.words(of: secret) where word.count >= EchoFilter.shortestSecret {
      guard secretOctets + word.count <= Self.mostSecretOctets else {
        hasMoreSecrets = true
        continue
      }
      if secrets.insert(word.map(Octet.upper)).inserted { secretOctets += word.count }
    }
  }
}
