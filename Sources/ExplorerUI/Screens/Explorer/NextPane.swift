import SMTPCore
import SMTPGuide
import TerminalCanvas

/// What may be sent now, best first; below it what may not yet, and why. It stays with the
/// present, whatever moment is looked at.
struct NextPane {
  let scene: Scene

  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let replies {
      replies.draw(on: &canvas, in: rect)
    } else if let sentences {
      draw(sentences, on: &canvas, in: rect)
    } else if rect.rows == 1 {
      line.draw(on: &canvas, in: rect)
    } else {
      drawList(on: &canvas, in: rect)
    }
  }

  /// Which of what may be sent is drawn at a point; nil where none is.
  func proposal(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    if let replies { return replies.proposal(at: point, in: rect) }
    guard sentences == nil else { return nil }
    guard rect.rows == 1 else { return rows(in: rect).first { $0.row == point.row }?.proposal }
    return line.proposal(atColumn: point.column, in: rect)
  }

  /// What may be answered, where the person is the server and a reply is due.
  private var replies: ReplyList? {
    guard scene.model.isServer else { return nil }
    let replies = scene.model.replies
    return replies.isEmpty ? nil : ReplyList(scene: scene, replies: replies)
  }

  private var isWatching: Bool { scene.model.isWatching }

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

  /// A suggestion that has its row; its number among those that are available, if it is one.
  private struct Row {
    var suggestion: Suggestion
    var proposal: Int?
    var row: Int
  }

  private func drawList(on canvas: inout Canvas, in rect: Rect) {
    if case .auth = scene.leading.state {
      var rest = rect
      draw([scene.guide.text(.answerChallenge)], on: &canvas, in: rest.takeTop(1))
    }
    let selected = scene.model.prompt.proposal
    for row in rows(in: rect) {
      draw(
        row.suggestion, isSelected: row.proposal.map { $0 == selected } ?? false, on: &canvas,
        in: rect, row: row.row)
    }
  }

  /// What of the list there is room for.
  private func rows(in rect: Rect) -> [Row] {
    var rect = rect
    if case .auth = scene.leading.state { _ = rect.takeTop(1) }
    let all = suggestions
    let open = all.filter(\.isAvailable)
    let shut = all.filter { !$0.isAvailable }.sorted { $0.rank < $1.rank }
    let shutRows = max(min(shut.count, rect.rows * 2 / 5), min(shut.count, rect.rows - open.count))
    let openRows = min(open.count, rect.rows - shutRows)
    let selected = scene.model.prompt.proposal ?? 0
    let first = max(0, min(selected - openRows + 1, open.count - openRows))
    return (0..<openRows).map {
      Row(suggestion: open[first + $0], proposal: first + $0, row: rect.row + $0)
    }
      + shut.prefix(min(shutRows, rect.rows - openRows)).enumerated().map {
        Row(suggestion: $1, row: rect.row + openRows + $0)
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
    canvas.markSelected(row: row, of: rect, scene.style(.selection))
  }

  /// All that may be sent in one line.
  private var line: SuggestedLine {
    SuggestedLine(scene: scene, texts: suggestions.filter(\.isAvailable).map(\.shortTemplate))
  }

  // MARK: What there is to say

  private var suggestions: [Suggestion] {
    scene.leading.suggestions(isSubmission: scene.model.session.target.isSubmission)
  }

  /// What stands in the place of suggestions while there can be none.
  private var sentences: [String]? {
    let session = scene.leading
    let texts: [ExplorerText]
    if let trouble = scene.model.session.watched?.trouble {
      return [scene.guide.text(trouble), scene.guide.text(ExplorerText.watchedOver)]
    }
    switch (session.state, scene.status) {
    case (_, .connecting?) where session.opening == nil: texts = [.connecting]
    case (_, .ended(let trouble?)?):
      return [scene.guide.text(trouble), scene.guide.text(ExplorerText.sessionOver)]
    case (.closed, _), (_, .ended?):
      let isDismissed = session.setback?.subject == .session
      texts =
        (isDismissed ? [.turnedAway] : [])
        + [scene.model.isPlayback ? .recordingPlayed : isWatching ? .watchedOver : .sessionOver]
    case (.connect, nil) where session.opening == nil:
      texts = [scene.model.isPlayback ? .recordingPlayed : .notConnected]
    case _ where session.isSwapped && isWatching: texts = [.watchedSwapped]
    case _ where scene.model.isSendingAgain: texts = [.sendingAgain]
    case _ where session.isSwapped:
      let isServed = scene.model.session.live?.isServed == true
      texts =
        scene.model.isPlayback
        ? [.recordingPlayed] : isServed ? [.builtInServer] : [.clientSpeaks, .serveInstead]
    case (.tlsPending, _): texts = [.waitForHandshake]
    case (.quit, _): texts = [.goodbyeSaid]
    case (.data, _) where scene.model.composer != nil: texts = [.writingMessage]
    case _ where session.chunkRemainder != nil:
      texts = [.chunkUnfinished(missing: session.chunkRemainder ?? 0)]
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
