import SMTPCore
import SMTPGuide
import TerminalCanvas

/// What the inspector says, as lines for the room that it has.
struct InspectorText {
  /// Up to so many rows it is told in brief, a line for each part.
  static let briefRows = 4
  /// Octets that are shown as such at most.
  private static let mostOctets = 64 << 10
  /// Columns of a mark and the blanks behind it, at least.
  private static let markWidth = 8

  let scene: Scene

  init(_ scene: Scene) { self.scene = scene }

  /// The lines, none wider than `size`; there may be more than fit.
  func lines(_ size: Size) -> InspectorLines {
    let theme = scene.model.theme
    guard size.columns > 0 else { return InspectorLines([], theme) }
    if scene.model.log.showsOctets, let octets = octets(columns: size.columns) { return octets }
    let isBrief = size.rows <= Self.briefRows && scene.model.log.inspector == .part
    let blocks = InspectorContent(scene: scene, isBrief: isBrief).blocks
    return InspectorLines(isBrief ? brief(blocks, size) : tall(blocks, size.columns), theme)
  }

  /// The octets that went over the wire, and how many are left out behind them; nil where there
  /// are none, and where they are a secret that nobody has asked for.
  private func octets(columns: Int) -> InspectorLines? {
    guard let observation = scene.moment?.observation, let octets = observation.wireOctets,
      !LogText.hasSecret(observation) || LogText(scene.model, entry: scene.index ?? -1).isRevealed
    else { return nil }
    let omitted = observation.omittedOctets.addingClamped(max(0, octets.count - Self.mostOctets))
    let more = StyledText(scene.model.guide.text(.octetsOmitted(omitted)), style(.dim))
    return InspectorLines(
      omitted > 0 ? [more] : [],
      below: OctetDump(octets: Array(octets.prefix(Self.mostOctets)), columns: columns),
      scene.model.theme)
  }

  private func style(_ role: Theme.Role) -> Style { scene.model.theme.style(role) }

  // MARK: Tall

  private func tall(_ blocks: [InspectorBlock], _ columns: Int) -> [StyledText] {
    var lines: [StyledText] = []
    for block in blocks {
      let part = tall(block, columns)
      if part.isEmpty { continue }
      if !lines.isEmpty { lines.append(StyledText()) }
      lines += part
    }
    return lines
  }

  private func tall(_ block: InspectorBlock, _ columns: Int) -> [StyledText] {
    switch block {
    case .text(let text, let role):
      return StyledText(text, style(role)).wrapped(width: columns)
    case .facts(let facts):
      return rows(facts, columns, labelRole: .strong)
    case .marks(let marks), .names(let marks):
      return rows(marks, columns, labelRole: .text)
    case .source(let source):
      guard !source.isEmpty else { return [] }
      return StyledText(documents(source), style(.dim)).wrapped(width: columns)
    }
  }

  /// Facts below each other, each with its text behind its label; lines that go on are indented.
  private func rows(
    _ facts: [InspectorBlock.Fact], _ columns: Int, labelRole: Theme.Role
  ) -> [StyledText] {
    let widest = facts.map { TextCells.width($0.label) }.max() ?? 0
    let indent = min(max(Self.markWidth, widest + 2), max(Self.markWidth, columns / 3))
    guard columns > indent + 8 else {
      return facts.flatMap {
        StyledText("\($0.label) \($0.text)", style(.text)).wrapped(width: columns)
      }
    }
    return facts.flatMap { fact -> [StyledText] in
      let label = StyledText(fact.label, style(fact.isStrong ? .strong : labelRole))
      let texts = StyledText(fact.text, style(.text)).wrapped(width: columns - indent)
      let margin = StyledText(String(repeating: " ", count: indent))
      // A label that is wider than its column has a line of its own.
      let isWide = label.width + 2 > indent
      var lines = isWide ? label.wrapped(width: columns) : []
      for (index, text) in texts.enumerated() where !(text.isEmpty && index > 0) {
        if index == 0, !isWide {
          let gap = String(repeating: " ", count: max(0, indent - label.width))
          lines.append(label + StyledText(gap) + text)
        } else if !text.isEmpty {
          lines.append(margin + text)
        }
      }
      return lines
    }
  }

  private func documents(_ source: String) -> String {
    source.split(separator: ";").map { String($0.drop { $0 == " " }) }.joined(separator: " · ")
  }

  // MARK: Brief

  /// The sentences, then the facts; digits and sources where there is still room.
  private func brief(_ blocks: [InspectorBlock], _ size: Size) -> [StyledText] {
    let parts = blocks.map { ($0, brief($0, size.columns)) }.filter { !$0.1.isEmpty }
    guard let first = parts.first?.1 else { return [] }
    let room = max(0, size.rows - 1)
    let texts = parts.dropFirst().filter(\.0.isText).map(\.1)
    let facts = parts.dropFirst().filter(\.0.isFacts).flatMap {
      rows(of: $0.0, inOne: $0.1, size.columns, atMost: room - texts.count)
    }
    let others = parts.dropFirst().filter { !$0.0.isText && !$0.0.isFacts }.map(\.1)
    let important = (texts + facts).prefix(room)
    let sentences = first.wrapped(width: size.columns)
    let sentenceRows = min(sentences.count, max(1, size.rows - important.count))
    var shown = Array(sentences.prefix(sentenceRows))
    if sentences.count > sentenceRows {
      // What does not fit is behind the key that the rule above names.
      let rest = sentences.dropFirst(sentenceRows - 1).map(\.text).joined(separator: " ")
      shown[sentenceRows - 1] =
        StyledText(rest, first.runs.first?.style ?? .plain).cut(to: size.columns)
    }
    return shown + important + others.prefix(max(0, room + 1 - sentenceRows - important.count))
  }

  /// Facts in one row, or, where it is too narrow for them, in a row for each if there are as many.
  private func rows(
    of block: InspectorBlock, inOne line: StyledText, _ columns: Int, atMost count: Int
  ) -> [StyledText] {
    guard case .facts(let facts) = block, line.width > columns, facts.count <= count else {
      return [line]
    }
    return facts.map { brief(.facts([$0]), columns) }
  }

  private func brief(_ block: InspectorBlock, _ columns: Int) -> StyledText {
    switch block {
    case .text(let text, let role):
      return StyledText(text, style(role))
    case .facts(let facts):
      var line = StyledText()
      for fact in facts {
        if !line.isEmpty { line.append("   ") }
        line.append(fact.label + ": ", style(.strong))
        line.append(fact.text.split(separator: "\n").first.map(String.init) ?? "", style(.text))
      }
      return line
    case .marks(let marks):
      let text = joined(marks)
      // A third digit 0 says nothing: it is the first to go.
      let isTooWide = TextCells.width(text) > columns
      return StyledText(isTooWide ? joined(marks.filter { $0.label != "··0" }) : text, style(.dim))
    case .names(let names):
      return StyledText(names.map(\.label).joined(separator: " · "), style(.dim))
    case .source(let source):
      return StyledText(source.isEmpty ? "" : documents(source), style(.dim))
    }
  }

  private func joined(_ marks: [InspectorBlock.Fact]) -> String {
    marks.map { fact in
      let mark = fact.label.drop { $0 == "·" }
      return fact.text.isEmpty ? String(mark) : "\(mark) \(fact.text)"
    }.joined(separator: " · ")
  }
}
