/// Cuts a server's octets into replies, whatever chunks they arrive in.
///
/// Memory is bounded: of one reply the first lines are kept and the rest counted.
package struct ReplyFramer: Hashable, Sendable {
  /// How many lines of one reply are kept.
  package static let keptLines = 1_000
  /// How many octets of one reply are kept; the first line is kept in any case.
  package static let keptOctets = 1 << 20

  private var framer = LineFramer()
  private var lines: [ReplyLine] = []
  private var omittedLines = 0
  private var keptOctets = 0
  private var code: Int?
  private var began: Instant?
  private var ended: Instant?
  /// The first line of the next reply, seen while the one before was given up.
  private var waiting: ReplyLine?
  /// Whether the client spoke since the last continuation line.
  private var isInterrupted = false

  /// A framer between replies.
  package init() {}

  /// Whether no octet of an unfinished reply is waiting.
  package var isEmpty: Bool { lines.isEmpty && waiting == nil && framer.isEmpty }

  /// The octets of the line that has begun and not ended, as far as they are kept.
  var unfinishedLine: [UInt8] { framer.partial }

  /// The code of the reply that has begun and lacks its last line.
  var unfinishedCode: Int? { lines.isEmpty ? nil : code }

  /// The code of the next reply, where its first line was seen already.
  var waitingCode: Int? { waiting?.code }

  /// Whether a line that was read already belongs to the next reply.
  var hasWaiting: Bool { waiting != nil }

  /// The next whole reply, taken from the front of `octets`; nil once they are used up.
  package mutating func next(in octets: inout ArraySlice<UInt8>, at instant: Instant?) -> Reply? {
    while true {
      if let line = waiting {
        waiting = nil
        if let reply = take(line) { return reply }
      }
      guard let line = framer.next(in: &octets, at: instant).map(ReplyLine.init) else { return nil }
      if isInterrupted, !lines.isEmpty, line.code != nil, line.code != code {
        // Another reply begins: the one before never got its last line.
        waiting = line
        return finish(.abandoned)
      }
      if let reply = take(line) { return reply }
    }
  }

  /// The client spoke: a line with another code that comes next belongs to another reply.
  package mutating func interrupt() { isInterrupted = !lines.isEmpty }

  /// Takes octets whose values are left out of the source.
  package mutating func takeUnknown(_ count: Int, at instant: Instant?) {
    framer.takeUnknown(count, shownAs: Octet.asterisk, at: instant)
  }

  /// The lines of an unfinished reply as a reply that never ended; nil if there are none.
  package mutating func abandon() -> Reply? {
    lines.isEmpty ? nil : finish(.abandoned)
  }

  /// Whatever is waiting, cut where the source ended; nil if nothing is.
  package mutating func cut(at instant: Instant?) -> Reply? {
    if let line = framer.cut(at: instant) { keep(ReplyLine(line)) }
    return lines.isEmpty ? nil : finish(.cut)
  }

  private mutating func take(_ line: ReplyLine) -> Reply? {
    let isFirst = lines.isEmpty
    keep(line)
    switch line.separator {
    case .hyphen: return nil
    case .noCode: return isFirst ? finish(.whole) : nil
    case .space, .nothing, .missing: return finish(.whole)
    }
  }

  private mutating func keep(_ line: ReplyLine) {
    if lines.isEmpty { began = line.line.began }
    ended = line.line.ended
    isInterrupted = false
    code = line.code ?? code
    if lines.count < Self.keptLines, keptOctets <= Self.keptOctets {
      keptOctets += line.line.octets.count
      lines.append(line)
    } else {
      omittedLines = omittedLines.addingClamped(1)
    }
  }

  private mutating func finish(_ end: Reply.End) -> Reply {
    var reply = Reply(lines: lines, omittedLines: omittedLines, code: code, end: end)
    reply.began = began
    reply.ended = ended
    lines = []
    omittedLines = 0
    keptOctets = 0
    code = nil
    isInterrupted = false
    return reply
  }
}
