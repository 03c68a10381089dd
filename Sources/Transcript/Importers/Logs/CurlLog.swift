import SMTPCore

/// What `curl -v` and `curl --trace-ascii` print: `> `, `< ` and `* `, or `=> Send header` with the
/// octets below. The message is not among it but in a trace.
struct CurlLog: LogReader {
  private static let marks = MarkedLine(server: ["<"], client: [">"])
  private var isEncrypted = false
  /// Whether the message is asked for.
  private var isAsked = false
  private var trace = CurlTrace()

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    // A line quoted in a mail looks like a command.
    if line.first == Octet.less, marks.isTelling(line) { return true }
    return line.starts(with: "*   Trying ".utf8) || line.starts(with: "* Connected to ".utf8)
      || line.starts(with: "== Info: ".utf8) || line.starts(with: "<= Recv header, ".utf8)
  }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let told = trace.read(line) { return told }
    guard let told = readPlain(line) else { return nil }
    return trace.end() + told
  }

  private mutating func readPlain(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let words = line.after("* ") ?? line.after("== Info: ") {
      return facts(words) ?? [.remark(line)]
    }
    if Self.isData(line) { return data(line) }
    if Self.isProgress(line) { return [.remark(line)] }
    guard let turn = Self.marks.turn(line) else { return nil }
    isAsked = turn.side == .server && turn.code == 354
    return [.turn(turn)]
  }

  private mutating func facts(_ words: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    if let place = words.drop(while: Octet.isBlank).after("Trying ") {
      let host = place.hasSuffix("...") ? place.dropLast(3) : place
      guard let colon = host.lastIndex(of: Octet.colon) else {
        return [.opened(Opening(to: host))]
      }
      let name = host[..<colon].filter { $0 != Octet.openBracket && $0 != Octet.closeBracket }
      return [
        .opened(Opening(to: name[...], port: Int(digits: host[colon...].dropFirst())))
      ]
    }
    if let name = words.after("Connected to ") {
      return [.opened(Opening(to: name.prefix { !Octet.isBlank($0) }))]
    }
    if let suite = words.after("SSL connection using ") {
      isEncrypted = true
      let parts = suite.split(separator: Octet.slash).map { VisibleText.string($0.trimmed) }
      return [
        .tls(
          TLSFacts(
            version: parts.first, cipher: parts.count > 1 ? parts[1] : nil,
            group: parts.count > 2 ? parts[2] : nil))
      ]
    }
    if words.drop(while: Octet.isBlank).starts(with: "SSL certificate verify ok".utf8) {
      return [.tls(TLSFacts(verification: .ok))]
    }
    if let reason = words.drop(while: Octet.isBlank).after("SSL certificate verify result: ") {
      let text = VisibleText.string(reason.prefix { $0 != UInt8(ascii: "(") }.trimmed)
      let problem = CertificateProblem(text: text)
      return [.tls(TLSFacts(verification: .failed([problem], isAccepted: true)))]
    }
    if let reason = words.after("SSL certificate problem: ") {
      return [.event(.securingFailed(reason: VisibleText.string(reason)))]
    }
    // Of a connection that is left intact nothing further is told, not even its QUIT.
    if words.starts(with: "Closing connection".utf8) {
      return [.event(.closed(Closing(by: .client)))]
    }
    return nil
  }

  /// `} [31 bytes data]`: where nothing is encrypted, it is the message.
  private mutating func data(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told] {
    let count = Int(digits: line.dropFirst(3).prefix(while: Octet.isDigit))
    guard line.first == UInt8(ascii: "}"), isAsked else { return [] }
    guard !isEncrypted else {
      // These are octets of TLS; that a message went with them is all that is told.
      isAsked = false
      return [.message(octets: nil)]
    }
    return count.map { [.message(octets: $0)] } ?? []
  }

  /// The meter, which goes to the same place.
  private static func isProgress(_ line: ArraySlice<UInt8>) -> Bool {
    let words = line.drop { Octet.isBlank($0) || $0 == Octet.cr }
    return words.starts(with: "% Total".utf8) || words.starts(with: "Dload".utf8)
      || line.contains("--:--:--")
  }

  private static func isData(_ line: ArraySlice<UInt8>) -> Bool {
    (line.starts(with: "} [".utf8) || line.starts(with: "{ [".utf8))
      && line.hasSuffix(" bytes data]")
  }
}
