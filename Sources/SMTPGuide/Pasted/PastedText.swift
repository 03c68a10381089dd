package import MailFormat
package import SMTPCore

/// Explains what a person pasted: log lines, bounces, replies, transcripts and words, one file or
/// many. What is equal is explained once, with the lines that it stands on.
///
/// Memory is bounded, however long the text is.
package struct PastedText: Sendable {
  /// Explanations at most; further ones are counted.
  private static let most = 500
  /// Octets of a line that are looked at.
  private static let readOctets = 8_192

  let guide: Guide
  private var groups: [ExplainedGroup] = []
  private var places: [Explanation: Int] = [:]
  private var file: String?
  /// The reply that is read.
  private var reply: PendingReply?
  private var place = TranscriptPlace()
  /// A command without a mark, which a reply may follow.
  private var command: (line: ArraySlice<UInt8>, number: Int?)?
  /// Notices and lines that there was no room for.
  package private(set) var omitted = 0
  /// Lines of all files in which nothing could be explained.
  package private(set) var passedOver = 0
  /// Lines of the present file that are not blank.
  package private(set) var lineCount = 0
  /// Whether anything of the present file could be explained.
  package private(set) var isFileExplained = false

  /// A text of which nothing was read yet.
  package init(guide: Guide) {
    self.guide = guide
  }

  /// What there is to say.
  package var explanations: [Explanation] {
    groups.map { $0.explanation(guide.vocabulary.delivery) }
  }

  /// Begins a file; nil stands for words of the command line, which have no line numbers.
  package mutating func begin(_ file: String?) {
    end()
    self.file = file
    place = TranscriptPlace()
    lineCount = 0
    isFileExplained = false
  }

  /// Reads a bounce that begins on a line.
  package mutating func read(_ bounce: Bounce, line: Int?) {
    for notice in bounce.notices { insert(notice, .bounce, line: line) }
    omitted = omitted.addingClamped(bounce.omitted)
  }

  /// Reads the next line.
  package mutating func read(line: [UInt8], number: Int?) {
    var content = line.prefix(Self.readOctets)
    if content.last == Octet.cr { content = content.dropLast() }
    guard !content.allSatisfy(Octet.isBlank) else { return end() }
    lineCount = lineCount.addingClamped(1)
    if let notice = MailLog.notice(in: Array(content)) {
      end()
      insert(notice, .log, line: number)
    } else if let said = TranscriptLine(content) {
      take(said.side, said.octets, number)
    } else if let mark = ReplyMark(content) {
      if let command {
        place.takeClient(command.line)
        self.command = nil
        readReply(content, mark, number, isPlaced: true)
      } else {
        readReply(content, mark, number, isPlaced: place.isContent)
      }
    } else {
      end()
      readWords(content, number)
    }
  }

  /// Explains what still waits for more.
  package mutating func end() {
    endReply()
    guard let command else { return }
    self.command = nil
    explain(command.line, command.number)
  }

  /// Reads the next line of a session, of which it is known who said it.
  package mutating func read(_ octets: [UInt8], saidBy side: Side, number: Int?) {
    lineCount = lineCount.addingClamped(1)
    take(side, octets.prefix(Self.readOctets), number)
  }

  private mutating func take(_ side: Side, _ octets: ArraySlice<UInt8>, _ number: Int?) {
    switch side {
    case .client:
      end()
      place.takeClient(octets)
    case .server:
      guard let mark = ReplyMark(octets) else { return end() }
      readReply(octets, mark, number, isPlaced: true)
    }
  }

  private mutating func readReply(
    _ line: ArraySlice<UInt8>, _ mark: ReplyMark, _ number: Int?, isPlaced: Bool
  ) {
    if reply?.takes(mark) != true {
      end()
      reply = PendingReply(code: mark.code, line: number, isPlaced: isPlaced)
    }
    reply?.append(line)
    if !mark.isContinued { endReply() }
  }

  private mutating func endReply() {
    guard let pending = reply else { return }
    reply = nil
    guard let whole = pending.whole else { return }
    if pending.isPlaced {
      let occasion = place.takeReply(whole.code) ?? .anyCommand
      insert([guide.explanation(of: whole, answering: occasion)], whole.text, pending.line)
    } else if pending.isList {
      explainList(pending, whole)
    } else {
      explain(whole, pending.line)
    }
  }

  /// A list of what a server offers is explained line by line; its first line is a name.
  private mutating func explainList(_ pending: PendingReply, _ whole: WrittenReply) {
    var isList = false
    for line in pending.lines {
      guard let explanations = known(line[...]),
        explanations.contains(where: { $0.kind == .extension })
      else { continue }
      isList = true
      insert(explanations, [], pending.line)
    }
    if !isList { explain(whole, pending.line) }
  }

  /// A line that is none of the above: a command, words, or something with a reply inside.
  private mutating func readWords(_ line: ArraySlice<UInt8>, _ number: Int?) {
    let tokens = line.split(whereSeparator: Octet.isBlank)
    guard let first = tokens.first else { return }
    let isMark = first.count == 1 && tokens.count == 1
    let isCommand = Verb(octets: first).map { isWritten($0, tokens) } ?? false
    if isMark || isCommand {
      command = (line, number)
    } else if let inside = WrittenReply.unmistakable(in: line) {
      explain(inside, number)
    } else if tokens.count > 1 || !explain(line, number) {
      passOver(1)
    }
  }

  /// Counts lines in which there is nothing to explain.
  package mutating func passOver(_ lines: Int) { passedOver = passedOver.addingClamped(lines) }

  /// Whether a line that begins with a verb is a command, and not a sentence such as
  /// `Help is near`.
  private func isWritten(_ verb: Verb, _ tokens: [ArraySlice<UInt8>]) -> Bool {
    if tokens.count == 1 || tokens[0].elementsEqual(verb.rawValue.utf8) { return true }
    let next = tokens[1].map(Octet.upper)
    return next.starts(with: "FROM:".utf8) || next.starts(with: "TO:".utf8)
      || verb == .ehlo || verb == .helo || verb == .lhlo
  }

  private mutating func explain(_ reply: WrittenReply, _ line: Int?) {
    let text = VisibleText.string(reply.text)
    let enhanced = reply.enhanced.map { " \($0)" } ?? ""
    guard let explanations = try? guide.explain(["\(reply.code)\(enhanced) \(text)"]) else {
      return
    }
    insert(explanations, reply.text, line)
  }

  @discardableResult
  private mutating func explain(_ words: ArraySlice<UInt8>, _ line: Int?) -> Bool {
    // A lone dot or asterisk is a command only before a reply.
    guard words.count > 1, words.count <= 1_000, let explanations = known(words) else {
      return false
    }
    insert(explanations, [], line)
    return true
  }

  /// What a line means; nil where nobody knows. A file may have many lines of which none is known,
  /// so that nothing near is looked for.
  private func known(_ line: ArraySlice<UInt8>) -> [Explanation]? {
    try? guide.explain([String(decoding: line, as: UTF8.self)], proposes: false)
  }

  private mutating func insert(_ explanations: [Explanation], _ text: [UInt8], _ line: Int?) {
    for (index, explanation) in explanations.enumerated() {
      guard let place = group(for: explanation) else { continue }
      groups[place].insert(line: line, of: file)
      if index == 0 { groups[place].insert(text: text) }
    }
  }

  private mutating func insert(
    _ notice: DeliveryNotice, _ kind: Explanation.Kind, line: Int?
  ) {
    guard let place = group(for: guide.explanation(of: notice, kind)) else { return }
    groups[place].insert(line: line, of: file)
    groups[place].insert(notice, guide.vocabulary.delivery)
  }

  /// The group of what is explained so; nil where there is no room for another.
  private mutating func group(for explanation: Explanation) -> Int? {
    isFileExplained = true
    if let place = places[explanation] { return place }
    guard groups.count < Self.most else {
      omitted = omitted.addingClamped(1)
      return nil
    }
    groups.append(ExplainedGroup(explanation))
    places[explanation] = groups.count - 1
    return groups.count - 1
  }
}
