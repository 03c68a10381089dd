import SMTPCore
import SMTPGuide
import TerminalCanvas
import Transcript

/// The line that is typed, and below it what is known about it. What is open for it lies over
/// whatever is above.
struct PromptPane {
  let scene: Scene

  private var model: Model { scene.model }
  private var prompt: PromptModel { scene.model.prompt }

  /// Draws the line on the first row, what is known about it on the second, and what the command
  /// is for on a third, as far as there is room. The row above `rect` is a rule.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    canvas.clear(rect)
    let problem = problem
    let start = canvas.write(
      " \(label) ", column: rect.column, row: rect.row, style: labelStyle, end: rect.endColumn)
    let line = Rect(column: start, row: rect.row, columns: rect.endColumn - start, rows: 1)
    let view = view
    let cursor = view.draw(on: &canvas, in: line)
    drawEmptyLine(on: &canvas, in: line)
    markPlaceholders(on: &canvas, in: line, view)
    let column = problem.flatMap { mark($0, on: &canvas, in: line, view) }
    if hasKeys, let cursor { canvas.cursor = cursor }
    let note = PromptNote(
      model: model, present: scene.present, problem: problem, problemColumn: column)
    if rect.rows > 1 {
      let below = Rect(column: rect.column, row: rect.row + 1, columns: rect.columns, rows: 1)
      note.draw(on: &canvas, in: below, from: start)
    } else if rect.row > 0, let alert = note.alert {
      // Where there is no line below, the rule above says what must not be missed.
      let above = Rect(column: rect.column, row: rect.row - 1, columns: rect.columns, rows: 1)
      TitledRule(theme: model.theme, title: alert.text, role: alert.role)
        .draw(on: &canvas, in: above)
    }
    if rect.rows > 2, let purpose {
      canvas.write(
        purpose, column: start, row: rect.row + 2, style: model.theme.style(.dim),
        end: rect.endColumn)
    }
    PromptPopup(model: model).draw(on: &canvas, above: rect, from: start)
  }

  /// Whether keys go here.
  private var hasKeys: Bool {
    model.focus == .prompt && model.dialog == nil && model.palette == nil && !model.isPlayback
      && !model.isSendingAgain
  }

  private var label: String {
    if let search = prompt.search {
      return model.guide.text(.searchLabel(search.query, isFound: !search.hasFailed))
    }
    if model.isPlayback ? scene.leading.isSwapped : model.isServer { return "S:" }
    return isAnswer && !model.isSendingAgain ? model.guide.text(.answerLabel) : "C:"
  }

  private var labelStyle: Style {
    prompt.search?.hasFailed == true
      ? model.theme.style(.danger) : model.theme.style(hasKeys ? .strong : .dim)
  }

  private var view: LineEditorView {
    var view = LineEditorView(editor: prompt.line)
    view.maskStart = isAnswer && prompt.text != "*" ? 0 : prompt.hiddenStart
    view.ghostStyle = model.theme.style(.ghost)
    view.markStyle = model.theme.style(.dim)
    if hasKeys { view.ghost = Ghost(model)?.rest ?? "" }
    return view
  }

  /// What stands in the empty line where no suggestion does.
  private func drawEmptyLine(on canvas: inout Canvas, in line: Rect) {
    guard prompt.isEmpty, prompt.search == nil else { return }
    var text: PromptText?
    if let walk = model.session.live?.walk, model.isSendingAgain {
      text = .sendingAgain(walk.position, of: walk.count)
    } else if model.isPlayback {
      text = .recordingPlayed
    } else if model.canReconnect {
      text = .sessionOver
    } else if model.session.live?.status != .open {
      text = .notConnected
    } else if isAnswer, hasKeys, model.computedAnswer != nil {
      text = .computedAnswer
    }
    guard let text else { return }
    canvas.write(
      model.guide.text(text), column: line.column, row: line.row,
      style: model.theme.style(.ghost), end: line.endColumn)
  }

  private func markPlaceholders(
    on canvas: inout Canvas, in line: Rect, _ view: LineEditorView
  ) {
    let characters = prompt.line.characters
    let current = Placeholder.range(at: prompt.line.cursor, in: characters)
    for range in Placeholder.ranges(in: characters) {
      let style = model.theme.style(range == current ? .selection : .ghost)
      restyle(range, on: &canvas, in: line, view) { $0 = style }
    }
  }

  /// Marks what is wrong, and returns the column where it begins.
  private func mark(
    _ problem: PromptProblem, on canvas: inout Canvas, in line: Rect, _ view: LineEditorView
  ) -> Int? {
    let range = PromptNote.characters(of: problem.range, in: prompt.line.characters)
    let danger = model.theme.style(.danger).with(.underlined)
    restyle(range, on: &canvas, in: line, view) { $0 = danger }
    return view.column(of: range.lowerBound, in: line)
  }

  private func restyle(
    _ range: Range<Int>, on canvas: inout Canvas, in line: Rect, _ view: LineEditorView,
    _ change: (inout Style) -> Void
  ) {
    let visible = view.visibleCharacters(in: line)
    let range = range.clamped(to: visible)
    guard !range.isEmpty, let start = view.column(of: range.lowerBound, in: line) else { return }
    let end = view.column(of: range.upperBound, in: line) ?? line.endColumn
    canvas.restyle(
      Rect(column: start, row: line.row, columns: end - start, rows: 1), change)
  }

  /// What is wrong with the line, unless it may still become right where the cursor stands.
  private var problem: PromptProblem? {
    let line = prompt.line
    guard model.session.live?.status == .open, !line.isEmpty, prompt.search == nil,
      Placeholder.ranges(in: line.characters).isEmpty,
      let problem = PromptProblem(
        in: Array(prompt.text.utf8), for: scene.present, at: model.date?.text, guide: model.guide)
    else { return nil }
    return problem.isUnfinished && line.isAtEnd ? nil : problem
  }

  private var purpose: String? {
    if scene.present.isSwapped { return nil }
    return TypedCommand(prompt.text).verb.flatMap { model.guide.words(for: $0)?.purpose }
  }

  private var isAnswer: Bool {
    if case .auth = scene.present.state { !scene.present.isSwapped } else { false }
  }
}
