/// Collects findings, each rule once.
struct FindingList {
  /// Octets of a reply line, CRLF included (RFC 5321 §4.5.3.1.5).
  private static let longestReplyLine = 512

  /// Who broke the rules.
  let side: Side
  /// What was found so far.
  private(set) var findings: [Finding] = []

  /// An empty list.
  init(side: Side) { self.side = side }

  /// Adds a finding, unless its rule is already there. Whose rule it is tells the catalog; of one
  /// that both sides can break, whose octets are looked at.
  mutating func add(_ id: FindingID, line: Int = 0, offset: Int = 0) {
    guard !findings.contains(where: { $0.id == id }) else { return }
    let author = id.isForClient ? side : id.side ?? side
    findings.append(Finding(id, by: author, line: line, offset: offset))
  }

  /// Whether a rule is there.
  func contains(_ id: FindingID) -> Bool { findings.contains { $0.id == id } }

  /// Takes rules out that turn out not to be broken.
  mutating func remove(_ ids: FindingID...) { findings.removeAll { ids.contains($0.id) } }

  /// Checks the code of a line.
  mutating func check(code: Int, at index: Int) {
    if !ReplyCode.isInGrammar(code) {
      add(.replyCodeRange, line: index)
    } else if ReplyCode.row(for: code)?.isInStandards != true {
      add(.replyUnlistedCode, line: index)
    }
  }

  /// Checks one line of a reply.
  mutating func check(_ line: ReplyLine, at index: Int, allows8Bit: Bool) {
    switch line.separator {
    case .missing: add(.replyNoSeparator, line: index, offset: 3)
    case .nothing: add(.replyBareCode, line: index)
    case .noCode:
      // The code of a line that was cut off may have been on its way.
      if line.line.ending != .missing { add(.replyCodeRange, line: index) }
    case .space, .hyphen: break
    }
    if line.line.length > Self.longestReplyLine, line.code != 334 {
      add(.replyTooLong, line: index, offset: Self.longestReplyLine)
    }
    checkLineEnds(line.line, at: index)
    if line.line.ending == .missing {
      add(.replyNoCRLF, line: index, offset: line.line.octets.count)
    }
    for (offset, octet) in line.line.octets.enumerated() where octet < 0x20 || octet >= 0x7F {
      switch octet {
      case Octet.nul, Octet.cr, Octet.tab: break
      case 0x80...: if !allows8Bit { add(.reply8Bit, line: index, offset: offset) }
      default: add(.replyControlBytes, line: index, offset: offset)
      }
    }
  }

  /// Checks what replies and commands have in common: ends of line and NUL.
  mutating func checkLineEnds(_ line: WireLine, at index: Int) {
    if line.ending == .bareLF {
      add(.replyBareLF, line: index, offset: line.octets.count)
    }
    if let offset = line.octets.firstIndex(of: Octet.cr) {
      add(.replyBareCR, line: index, offset: offset)
    }
    if let offset = line.octets.firstIndex(of: Octet.nul) {
      add(.replyNUL, line: index, offset: offset)
    }
  }
}
