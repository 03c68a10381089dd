import SMTPCore

/// A session by hand in `openssl s_client`: what the handshake told, then the lines of both sides
/// as the terminal shows them, with tickets and renegotiations between them.
struct OpenSSLLog: LogReader {
  static func isBare(_ lines: [LogLine]) -> Bool { true }

  /// What the lines belong to.
  private enum Place {
    /// The handshake, up to the line of hyphens behind the facts.
    case head
    case session
    /// A ticket that the server sent later, up to `read R BLOCK` or a line of hyphens.
    case ticket
  }

  private var place = Place.head
  private var turns = BareTurns()
  private var knowsCipher = false
  private var isCertificate = false
  /// Whether a reply has come; `-starttls` shows the last line of one that came before.
  private var hasBegun = false
  /// Whether TLS began with STARTTLS, of which the log shows nothing but that line; and whether that
  /// was told.
  private var usesSTARTTLS = false
  private var hasToldSTARTTLS = false
  private var typed = TypedLines()

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    line.starts(with: "CONNECTED(0".utf8) || line.starts(with: "SSL handshake has read ".utf8)
      || line.starts(with: "SSL-Session:".utf8)
      || line.drop(while: Octet.isBlank).starts(with: "Verify return code: ".utf8)
  }

  mutating func look(ahead lines: some Sequence<ArraySlice<UInt8>>) {
    var reader = self
    for line in lines where !reader.hasBegun { _ = reader.read(line) }
    usesSTARTTLS = reader.usesSTARTTLS
    typed = TypedLines(lines)
  }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    let isTyped = typed.next()
    return switch place {
    case .head: readHead(line, isTyped)
    case .ticket: readTicket(line)
    case .session: readSession(line, isTyped)
    }
  }

  private mutating func readHead(
    _ line: ArraySlice<UInt8>, _ isTyped: Bool
  ) -> [ImportedPart.Told]? {
    if line.starts(with: "CONNECTED(".utf8) { return [.opened(Opening())] }
    if let target = line.after("Connecting to ") { return [.opened(Opening(to: target))] }
    if line.starts(with: "-----BEGIN".utf8) { isCertificate = true }
    if line.starts(with: "-----END".utf8) { isCertificate = false }
    if isCertificate { return [.remark(line)] }
    let words = line.drop(while: Octet.isBlank)
    if words.elementsEqual("---".utf8) {
      if knowsCipher { place = .session }
      return []
    }
    if let told = Self.facts(words) {
      if case .tls(let facts)? = told.first, facts.cipher != nil { knowsCipher = true }
      guard usesSTARTTLS, !hasToldSTARTTLS else { return told }
      hasToldSTARTTLS = true
      return Self.beforeTLS + told
    }
    // A log that begins behind the handshake's facts.
    if knowsCipher, ReplyStart(line) != nil {
      place = .session
      return readSession(line, isTyped)
    }
    return line.allSatisfy(Octet.isBlank) ? nil : [.remark(line)]
  }

  /// What was said before STARTTLS, as far as it can be known; of the replies only that they came.
  private static let beforeTLS: [ImportedPart.Told] = {
    let turns: [(Side, String)] = [
      (.server, "220 *"), (.client, "EHLO mail.example.com"), (.server, "250 *"),
      (.client, "STARTTLS"), (.server, "220 *"),
    ]
    let note = "s_client greeted and began TLS itself; the log does not show what the server said"
    return [.event(.note(note))]
      + turns.map { .turn(Turn(side: $0, octets: Array($1.utf8)[...])) }
  }()

  /// `New, TLSv1.3, Cipher is TLS_AES_256_GCM_SHA384`, `Verify return code: 0 (ok)`.
  private static func facts(_ words: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let rest = words.after("New, ") ?? words.after("Reused, ") {
      let version = rest.prefix { $0 != Octet.comma }
      guard let cipher = rest[version.endIndex...].after(", Cipher is "),
        !cipher.elementsEqual("(NONE)".utf8)
      else { return nil }
      return [
        .tls(
          TLSFacts(version: VisibleText.string(version), cipher: VisibleText.string(cipher)))
      ]
    }
    if let group = words.after("Server Temp Key: ") ?? words.after("Peer Temp Key: ") {
      return [.tls(TLSFacts(group: VisibleText.string(group.prefix { $0 != Octet.comma })))]
    }
    guard let result = words.after("Verify return code: ") else { return nil }
    let number = result.prefix(while: Octet.isDigit)
    if Int(digits: number) == 0 { return [.tls(TLSFacts(verification: .ok))] }
    let reason = result[number.endIndex...].drop { $0 == Octet.space || $0 == 0x28 }
    let text = VisibleText.string(reason.last == 0x29 ? reason.dropLast() : reason)
    let problem = CertificateProblem(text: text)
    return [.tls(TLSFacts(verification: .failed([problem], isAccepted: true)))]
  }

  private mutating func readTicket(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if line.starts(with: "read R BLOCK".utf8) { place = .session }
    return line.allSatisfy(Octet.isBlank) ? nil : [.remark(line)]
  }

  private mutating func readSession(
    _ line: ArraySlice<UInt8>, _ isTyped: Bool
  ) -> [ImportedPart.Told]? {
    if line.starts(with: "Post-Handshake New Session Ticket".utf8) {
      place = .ticket
      return [.remark(line)]
    }
    if line.elementsEqual("---".utf8) || line.elementsEqual("read R BLOCK".utf8) { return [] }
    if line.elementsEqual("DONE".utf8) {
      return [.event(.closed(Closing(by: .client)))]
    }
    if line.elementsEqual("closed".utf8) || line.starts(with: "read:errno=".utf8) {
      return [.event(.closed(Closing(by: .server)))]
    }
    if line.elementsEqual("RENEGOTIATING".utf8) || line.contains(":error:") {
      return [.remark(line)]
    }
    defer { hasBegun = true }
    if !hasBegun, let start = ReplyStart(line), start.code == 250, start.isLast {
      usesSTARTTLS = true
      return [.remark(line)]
    }
    if let turn = turns.read(line) { return [.turn(turn)] }
    guard isTyped, !turns.isOver, !line.isEmpty else { return nil }
    return [.turn(turns.take(Turn(side: .client, octets: line)))]
  }
}
