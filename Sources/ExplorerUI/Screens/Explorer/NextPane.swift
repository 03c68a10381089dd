import SMTPCore
import SMTPGuide
import TerminalCanvas

/// What may be sent now, best first; below it what may not yet, and why. It stays with the
/// present, whatever moment is looked at.
struct NextPane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let sentences {
      draw(sentences, on: &canvas, in: rect)
    } else if rect.rows == 1 {
      drawLine(on: &canvas, in: rect)
    } else {
      drawList(on: &canvas, in: rect)
    }
  }

  private var isWide: Bool { scene.model.size.columns >= ExplorerLayout.wideColumns }

  private func draw(_ sentences: [String], on canvas: inout Canvas, in rect: Rect) {
    var row = rect.row
    for (index, sentence) in sentences.enumerated() {
      for line in TextWrap.lines(sentence, width: rect.columns - 2) {
        guard row < rect.endRow else { return }
        canvas.write(
          line, column: rect.column + 1, row: row, style: scene.style(index == 0 ? .text : .dim),
          end: rect.endColumn - 1)
        row += 1
      }
    }
  }

  // MARK: As a list

  private func drawList(on canvas: inout Canvas, in rect: Rect) {
    var rect = rect
    if case .auth = scene.leading.state {
      draw([scene.guide.text(.answerChallenge)], on: &canvas, in: rect.takeTop(1))
    }
    let all = suggestions
    let open = all.filter(\.isAvailable)
    let shut = all.filter { !$0.isAvailable }.sorted { $0.rank < $1.rank }
    let shutRows = max(min(shut.count, rect.rows * 2 / 5), min(shut.count, rect.rows - open.count))
    let openRows = min(open.count, rect.rows - shutRows)
    let selected = scene.model.prompt.proposal
    let first = max(0, min((selected ?? 0) - openRows + 1, open.count - openRows))
    for row in 0..<openRows {
      let index = first + row
      draw(
        open[index], isSelected: index == selected, on: &canvas, in: rect, row: rect.row + row)
    }
    for row in 0..<min(shutRows, rect.rows - openRows) {
      draw(shut[row], isSelected: false, on: &canvas, in: rect, row: rect.row + openRows + row)
    }
  }

  private func draw(
    _ suggestion: Suggestion, isSelected: Bool, on canvas: inout Canvas, in rect: Rect, row: Int
  ) {
    let end = rect.endColumn - 1
    let words = scene.guide.words(for: suggestion, in: scene.leading)
    let textColumn = rect.column + (isWide ? 16 : 15)
    let text = isWide && TextCells.width(words.text) <= end - textColumn ? words.text : words.short
    if suggestion.isAvailable {
      canvas.write(
        suggestion.shortTemplate, column: rect.column + 1, row: row, style: scene.style(.strong),
        end: min(end, textColumn - 1))
      canvas.write(text, column: textColumn, row: row, end: end)
    } else {
      let style = scene.style(.dim)
      canvas.write(
        "– " + suggestion.input.token, column: rect.column + 2, row: row, style: style,
        end: min(end, textColumn - 1))
      canvas.write(text, column: textColumn, row: row, style: style, end: end)
    }
    guard isSelected else { return }
    let selection = scene.style(.selection)
    canvas.restyle(Rect(column: rect.column, row: row, columns: rect.columns, rows: 1)) { style in
      style.background = selection.background
      style.attributes.formUnion(selection.attributes)
    }
  }

  // MARK: As one line

  private func drawLine(on canvas: inout Canvas, in rect: Rect) {
    let end = rect.endColumn - 1
    var column = canvas.write(
      scene.guide.text(.nextPart), column: rect.column + 1, row: rect.row, style: scene.style(.dim),
      end: end)
    let open = suggestions.filter(\.isAvailable)
    let selected = scene.model.prompt.proposal
    for index in open.indices.dropFirst(max(0, selected ?? 0)) {
      guard column + 2 + TextCells.width(open[index].shortTemplate) <= end else { return }
      column = canvas.write(
        open[index].shortTemplate, column: column + 2, row: rect.row,
        style: scene.style(index == selected ? .selection : .strong), end: end)
    }
  }

  // MARK: What there is to say

  private var suggestions: [Suggestion] {
    scene.leading.suggestions(isSubmission: scene.model.session.target.isSubmission)
  }

  /// What stands in the place of suggestions while there can be none.
  private var sentences: [String]? {
    let session = scene.leading
    let texts: [ExplorerText]
    switch (session.state, scene.status) {
    case (_, .connecting?) where session.opening == nil: texts = [.connecting]
    case (_, .ended(let trouble?)?):
      return [scene.guide.text(trouble), scene.guide.text(ExplorerText.sessionOver)]
    case (.closed, _), (_, .ended?):
      texts = [scene.model.isPlayback ? .recordingPlayed : .sessionOver]
    case (.connect, nil) where session.opening == nil:
      texts = [scene.model.isPlayback ? .recordingPlayed : .notConnected]
    case (.tlsPending, _): texts = [.waitForHandshake]
    case (.quit, _): texts = [.goodbyeSaid]
    case (.data, _) where scene.model.composer != nil: texts = [.writingMessage]
    case _ where session.isReplyOutstanding && !session.isInContent: texts = waiting(session)
    default: return nil
    }
    return texts.map { scene.guide.text($0) }
  }

  private func waiting(_ session: Session) -> [ExplorerText] {
    guard session.oldestOutstandingVerb != nil || session.outstandingCount > 0 else {
      return [.waitForReply(to: nil)]
    }
    let name = session.oldestOutstandingVerb?.rawValue ?? scene.guide.text(.whatYouSent)
    let offers = session.capabilities?.offers("PIPELINING") == true
    return [.waitForReply(to: name)] + (offers ? [.pipeliningOffered] : [])
  }
}

extension Suggestion {
  /// The template with short placeholders and without brackets around them: `RCPT TO:‹…›`.
  var shortTemplate: String {
    var short = ""
    var isInPlaceholder = false
    for character in template {
      switch character {
      case "‹":
        isInPlaceholder = true
        short += "‹…"
      case "›":
        isInPlaceholder = false
        short += "›"
      case "<", ">": break
      default: if !isInPlaceholder { short.append(character) }
      }
    }
    return short
  }

  /// What may not be sent yet, in the order in which it is worth telling: what can be mended,
  /// what is done, what cannot be.
  fileprivate var rank: Int {
    let group =
      switch obstacle {
      case .alreadyAuthenticated, .alreadySecured: 1
      case .notOffered: 2
      default: 0
      }
    let order: [Verb] = [.mail, .auth, .starttls, .rcpt, .data, .bdat]
    guard case .command(let verb) = input else { return group * 10 }
    return group * 10 + (order.firstIndex(of: verb) ?? order.count)
  }
}
