import SMTPCore

/// The lines that Postfix logs of a peer in `debug_peer_list`:
/// `postfix/smtpd[7]: < client.example[192.0.2.1]: EHLO a`.
///
/// Several processes write into one log: each one's lines are put together, so that its sessions
/// follow each other. Of messages the log holds nothing.
struct PostfixLog: LogReader {
  /// What a line says, and of which process.
  private struct Entry {
    /// `postfix/smtpd[7]`.
    var process: ArraySlice<UInt8>
    /// Whether Postfix is the server there.
    var isServer: Bool
    var words: ArraySlice<UInt8>

    init?(_ line: ArraySlice<UInt8>) {
      let front = line.prefix(300)
      guard let range = front.firstRange(ofOctets: "]: ".utf8) else { return nil }
      let before = front[..<range.lowerBound]
      guard let bracket = before.lastIndex(of: Octet.openBracket), bracket < before.endIndex - 1,
        before[(bracket + 1)...].allSatisfy(Octet.isDigit)
      else { return nil }
      let start = before[..<bracket].lastIndex(where: Octet.isBlank).map { $0 + 1 }
      let name = before[(start ?? before.startIndex)..<bracket]
      guard let slash = name.lastIndex(of: Octet.slash) else { return nil }
      let program = name[(slash + 1)...]
      isServer = program.elementsEqual("smtpd".utf8)
      guard isServer || program.elementsEqual("smtp".utf8) || program.elementsEqual("lmtp".utf8)
      else { return nil }
      process = line[name.startIndex..<range.lowerBound]
      words = line[range.upperBound...]
    }
  }

  /// Whether a session goes on. Two lines may tell its end, or none.
  private var isOpen = true
  /// Whether anything was said in it.
  private var hasTurn = false
  private var hasOpened = false

  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool {
    Entry(line).flatMap { turn($0) } != nil
  }

  /// The lines with those of each process together, in the order in which the processes came.
  static func sorted(_ lines: [LogLine]) -> [LogLine] {
    var places: [ArraySlice<UInt8>: Int] = [:]
    var groups: [[LogLine]] = []
    var last = 0
    for line in lines {
      let entry = line.front.starts.lazy.compactMap { Entry(line.octets[$0...]) }.first
      if let process = entry?.process {
        last = places[process] ?? groups.count
        places[process] = last
      }
      while groups.count <= last { groups.append([]) }
      groups[last].append(line)
    }
    return groups.flatMap { $0 }
  }

  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]? {
    guard let entry = Entry(line) else { return nil }
    if let turn = Self.turn(entry) {
      (isOpen, hasTurn) = (true, true)
      return [.turn(turn)]
    }
    guard let told = facts(entry) else { return [.remark(line)] }
    switch told.first {
    case .event(.closed)?:
      defer { isOpen = false }
      return isOpen ? told : [.remark(line)]
    case .opened?:
      let isCut = isOpen && hasOpened && !hasTurn
      (isOpen, hasOpened, hasTurn) = (true, true, false)
      return (isCut ? [.event(.closed(Closing(by: .client)))] : []) + told
    default: return told
    }
  }

  /// `< host[address]: octets`, of the SMTP client with the port: `> host[address]:25: octets`.
  private static func turn(_ entry: Entry) -> Turn? {
    guard let rest = entry.words.after("< ") ?? entry.words.after("> ") else { return nil }
    let isReceived = entry.words.first == Octet.less
    guard let range = rest.prefix(400).firstRange(ofOctets: "]".utf8) else { return nil }
    var behind = rest[range.upperBound...]
    if behind.first == Octet.colon, behind.dropFirst().first.map(Octet.isDigit) == true {
      behind = behind.dropFirst().drop(while: Octet.isDigit)
    }
    guard behind.first == Octet.colon else { return nil }
    let octets = behind.dropFirst()
    return Turn(
      side: isReceived == entry.isServer ? .client : .server,
      octets: octets.first == Octet.space ? octets.dropFirst() : octets)
  }

  private func facts(_ entry: Entry) -> [ImportedPart.Told]? {
    let words = entry.words
    if let peer = words.after("connect from ") { return [.opened(Self.opening(peer))] }
    if words.starts(with: "disconnect from ".utf8) {
      return [.event(.closed(Closing(by: .client)))]
    }
    if words.starts(with: "lost connection ".utf8) {
      return [.event(.closed(Closing(by: entry.isServer ? .client : .server)))]
    }
    if words.starts(with: "timeout after ".utf8) {
      return [.event(.closed(Closing(by: .timeout)))]
    }
    if let range = words.firstRange(ofOctets: "TLS connection established ".utf8) {
      let rest = words[range.upperBound...]
      guard let mark = rest.firstRange(ofOctets: "]".utf8) else { return [.tls(TLSFacts())] }
      let parts = rest[mark.upperBound...].split(separator: Octet.space)
      guard let with = parts.firstIndex(where: { $0.elementsEqual("with".utf8) }), with > 0,
        with + 2 < parts.count
      else { return [.tls(TLSFacts())] }
      return [
        .tls(
          TLSFacts(
            version: VisibleText.string(parts[with - 1]),
            cipher: VisibleText.string(parts[with + 2]))
        )
      ]
    }
    return nil
  }

  /// `client.example[192.0.2.1]`; `unknown` is no name.
  private static func opening(_ peer: ArraySlice<UInt8>) -> Opening {
    let name = peer.prefix { $0 != Octet.openBracket }
    let address = peer[name.endIndex...].dropFirst().prefix { $0 != Octet.closeBracket }
    var opening = Opening(to: address)
    if !name.elementsEqual("unknown".utf8) { opening.host = VisibleText.string(name) }
    return opening
  }
}
