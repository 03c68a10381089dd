import SMTPCore

/// What a session asked of its server, as far as swaks can ask the same.
struct SwaksOrder {
  /// One message, or the beginning of one.
  struct Transaction {
    var reversePath: [UInt8]
    var forwardPaths: [[UInt8]] = []
    /// What went over the wire behind DATA, with doubled dots and the lone dot.
    var message: [UInt8]?
    /// The content of chunks, which nothing doubles.
    var chunks: [UInt8]?
    /// Whether some of the message is not known.
    var isCut = false
  }

  private(set) var opening = Opening()
  private(set) var hello: Verb?
  private(set) var name: [UInt8] = []
  private(set) var usesSTARTTLS = false
  private(set) var usesTLSAtOnce = false
  private(set) var mechanism: String?
  private(set) var user: [UInt8]?
  private(set) var transactions: [Transaction] = []
  /// The verbs that swaks cannot say.
  private(set) var notSaid: [String] = []
  private(set) var parameters: [String] = []

  private var lines: SessionLines
  private var content: [UInt8] = []
  private var isGreeted = false
  private var connections = 0

  init(isLMTP: Bool) {
    lines = SessionLines(isLMTP: isLMTP)
  }

  mutating func take(_ event: TimedEvent) {
    for part in lines.take(event) { take(part) }
  }

  mutating func finish() {
    for part in lines.finish() { take(part) }
  }

  private mutating func take(_ part: SessionLines.Part) {
    switch part {
    case .line(let line) where line.side == .server: isGreeted = true
    case .line(let line):
      switch line.place {
      case .content: takeContent(line)
      case .chunk: transactions.updateLast { $0.takeChunk(line) }
      case .line where line.isResponse: takeResponse(line.octets)
      case .line: take(Command(WireLine(octets: line.octets, length: 0, ending: line.ending)))
      }
    case .redacted(let redaction, by: .client):
      if redaction.label == ClientFilter.messageLabel {
        transactions.updateLast { $0.isCut = true }
      } else {
        take(Command(clearStart: redaction.label, octets: redaction.octets, at: nil))
      }
    case .redacted: break
    case .event(.opened(let opening)):
      if connections == 0 { self.opening = opening }
      connections += 1
    case .event(.secured):
      if isGreeted { usesSTARTTLS = true } else { usesTLSAtOnce = true }
    case .event: break
    }
  }

  private mutating func takeContent(_ line: SessionLines.Line) {
    content += line.octets + [Octet.cr, Octet.lf]
    guard line.octets == [Octet.dot] else { return }
    let message = content
    content = []
    transactions.updateLast { $0.message = message }
  }

  private mutating func take(_ command: Command) {
    switch command.verb {
    case .ehlo?, .helo?, .lhlo?:
      hello = command.verb
      name = command.argument ?? []
    case .mail?:
      let argument = PathArgument(command.argument)
      transactions.append(Transaction(reversePath: argument.path))
      note(argument.parameters)
    case .rcpt?:
      let argument = PathArgument(command.argument)
      transactions.updateLast { $0.forwardPaths.append(argument.path) }
      note(argument.parameters)
    case .auth?:
      mechanism = command.firstWordOfArgument
      let words = (command.argument ?? []).split(whereSeparator: Octet.isBlank)
      if words.count > 1, command.redactedOctets == nil { takeResponse(Array(words[1])) }
    case .data?, .bdat?, .quit?, .starttls?: break
    case let verb?: note(verb.rawValue, in: &notSaid)
    case nil: if command.redactedOctets == nil { note(command.name ?? "", in: &notSaid) }
    }
  }

  /// The name in a response that is not left out.
  private mutating func takeResponse(_ octets: [UInt8]) {
    guard user == nil, let decoded = try? Base64.decode(octets) else { return }
    switch mechanism {
    case "PLAIN":
      user = decoded.split(separator: 0, omittingEmptySubsequences: false)
        .dropFirst().first.map(Array.init)
    case "LOGIN": user = decoded
    default: break
    }
  }

  private mutating func note(_ parameters: [PathArgument.Parameter]) {
    for parameter in parameters where parameter.keyword != "SIZE" {
      note(parameter.text, in: &self.parameters)
    }
  }

  private func note(_ word: String, in list: inout [String]) {
    if !list.contains(word), list.count < 50 { list.append(word) }
  }
}

extension SwaksOrder.Transaction {
  /// Chunks are one content, wherever they are cut.
  fileprivate mutating func takeChunk(_ line: SessionLines.Line) {
    if chunks == nil { chunks = [] }
    chunks? += line.octets + (line.ending == .crlf ? [Octet.cr, Octet.lf] : [])
  }
}

extension Array {
  /// Changes the last one, if there is one.
  fileprivate mutating func updateLast(_ change: (inout Element) -> Void) {
    if !isEmpty { change(&self[count - 1]) }
  }
}
