import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// An entry as rows of the log.
struct EntryRows {
  /// Lines of a reply that are shown before it is unfolded.
  static let shownLines = 6
  /// Rows of an entry at most.
  static let mostRows = 2_000
  /// Octets of a line that can be seen: no screen is wider.
  static let visibleOctets = 2_048

  let model: Model

  private var guide: Guide { model.guide }

  /// The rows of an entry.
  ///
  /// - Parameters:
  ///   - session: The session behind it.
  func rows(_ index: Int, _ observation: Observation, _ session: Session) -> [LogRow] {
    var rows: [LogRow]
    switch observation.kind {
    case .greeting(let reply):
      rows = self.rows(of: reply, index, tag: nil)
      rows[0].delay = greetingDelay(of: reply, index)
    case .reply(let reply, let answered):
      rows = self.rows(of: reply, index, tag: tag(of: reply, answered, index, session))
      rows[0].delay = answered?.latency
      if rows[0].tag.isEmpty { rows[0].tag = answeredText(answered, index) }
    case .command(let command), .response(let command):
      let text = LogText(model, entry: index).text(of: command, isResponse: observation.isResponse)
      rows = [row(index, text, .command)]
    case .message(let message):
      rows = self.rows(of: message, index)
    case .secured(let facts):
      rows = [across(index, facts, startsAnew: session.stateName == .tls)]
    case .securityLayer:
      rows = [row(index, guide.text(of: observation), .security)]
      rows[0].shape = .across
    case .securingFailed, .injected, .overrun:
      rows = [row(index, guide.text(of: observation), .danger)]
    case .note:
      rows = [row(index, guide.text(of: observation), .dim)]
      rows[0].mark = "#"
    case .opened, .closed:
      rows = [row(index, guide.text(of: observation), .dim)]
    }
    if observation.isYesToTurn {
      let text = guide.text(LogNotice.rolesSwapped(isServer: session.isSwapped))
      var across = row(index, text, .security, line: rows.count)
      across.shape = .across
      rows.append(across)
    }
    rows += annotations(of: index, behind: rows.count)
    rows[0].at = observation.ended
    rows[0].side = observation.side
    rows[0].hasFinding = !observation.findings.isEmpty
    if index > 0 { rows[0].before = model.session.timeline.entries[index - 1].at }
    return rows
  }

  /// What the person has written about an entry, in as many rows as it takes.
  private func annotations(of index: Int, behind count: Int) -> [LogRow] {
    let notes = model.session.notes
    var rows: [LogRow] = []
    func add(_ text: String?, mark: String) {
      guard let text, !text.isEmpty else { return }
      // The time, the side and the mark stand before it.
      let width = max(20, model.explorerLayout.session.columns - 16)
      let lines = TextWrap.lines(VisibleText.string(text), width: width)
      for (number, line) in lines.enumerated() {
        var row = row(index, line, .warning, line: count + rows.count)
        row.mark = number == 0 ? mark : ""
        row.markRole = .warning
        row.isAnnotation = true
        rows.append(row)
      }
    }
    add(notes.marks[index], mark: "•")
    add(notes.notes[index], mark: "#")
    return rows
  }

  /// How long the greeting took since the connection was there.
  private func greetingDelay(of reply: Reply, _ index: Int) -> Int64? {
    let timeline = model.session.timeline
    guard index > 0, timeline.last(.opened, before: index) == index - 1,
      let opened = timeline.entries[index - 1].at, let began = reply.began
    else { return nil }
    return began.since(opened)
  }

  /// Whether an entry is shown with all its rows.
  private func isUnfolded(_ index: Int) -> Bool { model.log.unfolded.contains(index) }

  private func row(_ index: Int, _ text: String, _ role: Theme.Role, line: Int = 0) -> LogRow {
    LogRow(
      place: LogModel.Place(entry: index, line: line), parts: [.init(text: text, role: role)])
  }

  private func across(_ index: Int, _ facts: TLSFacts, startsAnew: Bool) -> LogRow {
    var isFailed = false
    if case .failed = facts.verification { isFailed = true }
    let text = guide.text(LogNotice.secured(facts, startsAnew: startsAnew))
    var row = row(index, text, isFailed ? .danger : .security)
    row.shape = .across
    return row
  }

  private func rows(of message: SMTPCore.Message, _ index: Int) -> [LogRow] {
    let summary = guide.text(.message(octets: message.knownOctets, isWhole: message.isWhole))
    var rows = [row(index, summary, .dim)]
    guard isUnfolded(index) else { return rows }
    let lines = message.visibleLines
    for line in lines.prefix(Self.mostRows) {
      rows.append(row(index, line, .text, line: rows.count))
    }
    if lines.count > Self.mostRows {
      let more = guide.text(.linesOmitted(lines.count - Self.mostRows))
      rows.append(row(index, more, .dim, line: rows.count))
    }
    if message.omitted > 0 {
      rows.append(row(index, guide.text(.octetsOmitted(message.omitted)), .dim, line: rows.count))
    }
    if message.redacted > 0 {
      rows.append(row(index, guide.text(.secret(octets: message.redacted)), .dim, line: rows.count))
    }
    return rows
  }

  /// - Parameter tag: What a reply says that is folded into one row; nil for a reply that shows
  ///   its lines.
  private func rows(of reply: Reply, _ index: Int, tag: String?) -> [LogRow] {
    if let tag, !(isUnfolded(index) && reply.lines.count > 1), let first = reply.lines.first {
      var row = replyRow(index, first, reply, line: 0, isFolded: reply.lines.count > 1)
      row.tag = tag
      return [row]
    }
    let isWhole = isUnfolded(index) || reply.lines.count <= Self.shownLines
    let shown = isWhole ? Self.mostRows : Self.shownLines - 1
    var rows = reply.lines.prefix(shown).enumerated().map { line, text in
      replyRow(index, text, reply, line: line, isFolded: false)
    }
    let omitted = reply.lines.count - rows.count + reply.omittedLines
    if omitted > 0 {
      rows.append(row(index, guide.text(.linesOmitted(omitted)), .dim, line: rows.count))
    }
    return rows.isEmpty ? [row(index, "", .text)] : rows
  }

  /// - Parameter isFolded: Whether the lines behind it are folded away, so that it is written as
  ///   the only one.
  private func replyRow(
    _ index: Int, _ line: ReplyLine, _ reply: Reply, line number: Int, isFolded: Bool
  ) -> LogRow {
    let octets = line.line.octets.prefix(Self.visibleOctets)
    var head = line.code == nil ? 0 : 3
    if let enhanced = EnhancedStatusCode(octets: line.text.prefix { !Octet.isBlank($0) }),
      line.code != nil
    {
      head = 4 + enhanced.description.utf8.count
    }
    let role = Theme.Role.category(reply.category)
    let isRefusal = reply.category != .success && reply.category != .intermediate
    var code = VisibleText.string(octets.prefix(head))
    var rest = VisibleText.string(octets.dropFirst(head))
    if isFolded, line.separator == .hyphen, head == 3, rest.hasPrefix("-") {
      rest = " " + rest.dropFirst()
    } else if isFolded, line.separator == .hyphen, head > 3 {
      code = code.prefix(3) + " " + code.dropFirst(4)
    }
    var row = LogRow(
      place: LogModel.Place(entry: index, line: number),
      parts: [.init(text: code, role: role), .init(text: rest, role: isRefusal ? role : .text)])
    if number == 0 {
      row.mark = reply.category.mark
      row.markRole = role
    }
    return row
  }

  /// What is said behind the one row of a reply that folds its lines away; nil for one that does
  /// not.
  private func tag(
    of reply: Reply, _ answered: Observation.Answered?, _ index: Int, _ session: Session
  ) -> String? {
    if reply.code == 334 { return LogText(model, entry: index).decoded(reply.challenge) }
    guard answered?.verb?.isHello == true, reply.category == .success, reply.lines.count > 1 else {
      return nil
    }
    let offered = Capabilities(reply)
    let before = model.session.timeline.capabilities(before: index)
    let new = before.map { before in
      offered.list.map(\.keyword).filter { !before.offers($0) }
    }
    return guide.text(
      LogNotice.extensions(count: reply.lines.count - 1 + reply.omittedLines, new: new ?? []))
  }
  /// What a reply answers, where that does not stand right above it; empty where it does.
  private func answeredText(_ answered: Observation.Answered?, _ index: Int) -> String {
    guard let answered else { return "" }
    if let recipient = answered.recipient {
      return guide.text(LogNotice.answers(VisibleText.string(recipient)))
    }
    guard index - answered.index > 1 else { return "" }
    let end = min(index, answered.index + 3)
    let moments = model.session.timeline.moments(in: answered.index..<end)
    guard let first = moments.first?.observation else { return "" }
    let between = moments.dropFirst().map(\.observation).filter { $0.side != nil }
    let isChunk = answered.verb == .bdat
    let others = between.drop { isChunk && $0.isMessage }
    if others.isEmpty { return "" }
    let text = first.isMessage ? guide.text(.messagePart) : LogText(guide).text(of: first)
    return guide.text(LogNotice.answers(String(text.prefix(60))))
  }
}

extension Observation {
  /// Whether it is content.
  fileprivate var isMessage: Bool { if case .message = kind { true } else { false } }

  /// Whether it is a line of the client's behind a challenge.
  var isResponse: Bool { if case .response = kind { true } else { false } }
}
