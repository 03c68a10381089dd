import SMTPGuide
import TerminalCanvas

/// The session: log and inspector, what may be sent next, the envelope, and the prompt.
struct ExplorerScreen {
  let model: Model

  func draw(on canvas: inout Canvas) {
    let smallest = ExplorerLayout.smallest
    guard model.size.columns >= smallest.columns, model.size.rows >= smallest.rows else {
      return TooSmall(model: model).draw(on: &canvas)
    }
    let scene = Scene(model)
    let layout = ExplorerLayout(model.size, scene.content)
    drawRules(layout, scene, on: &canvas)
    TopLine(scene: scene).draw(on: &canvas, in: layout.top)
    StateStrip(scene: scene).draw(on: &canvas, in: layout.strip)
    SessionPane(scene: scene).draw(on: &canvas, in: layout.session)
    InspectorPane(scene: scene).draw(on: &canvas, in: layout.inspector)
    NextPane(scene: scene).draw(on: &canvas, in: layout.next)
    EnvelopePane(scene: scene).draw(on: &canvas, in: layout.envelope)
    if layout.findingsRule.isEmpty {
      FindingsPane(scene: scene).drawSummary(on: &canvas, in: layout.findings)
    } else {
      FindingsPane(scene: scene).draw(on: &canvas, in: layout.findings)
    }
    if model.isPlayback {
      PlaybackBar(model: model).draw(on: &canvas, in: layout.prompt)
    } else if model.session.watched?.held != nil {
      HeldPane(model: model).draw(on: &canvas, in: layout.prompt)
    } else if model.isWatching {
      WatchPane(model: model).draw(on: &canvas, in: layout.prompt)
    } else if model.composer != nil {
      ComposerPane(scene: scene).draw(on: &canvas, in: layout.prompt)
    } else {
      PromptPane(scene: scene).draw(on: &canvas, in: layout.prompt)
    }
    HintLine(model: model, hints: ExplorerHints.hints(of: model), noticePlace: layout.prompt)
      .draw(on: &canvas, in: layout.hints)
  }
}
