package import TerminalCanvas

/// Draws the model.
package func view(_ model: Model) -> Canvas {
  var canvas = Canvas(model.size)
  switch model.screen {
  case .start: StartScreen(model: model).draw(on: &canvas)
  case .explorer: ExplorerScreen(model: model).draw(on: &canvas)
  case .help: HelpScreen(model: model).draw(on: &canvas)
  case .server: ServerScreen(model: model).draw(on: &canvas)
  case .findings: FindingsScreen(model: model).draw(on: &canvas)
  case .diagram: DiagramScreen(model: model).draw(on: &canvas)
  case .ladder: LadderScreen(model: model).draw(on: &canvas)
  case .recordings: RecordingsScreen(model: model).draw(on: &canvas)
  case .mailbox: MailboxScreen(model: model).draw(on: &canvas)
  }
  SearchLine(model: model).draw(on: &canvas)
  if let palette = model.palette { PaletteView(palette: palette, model: model).draw(on: &canvas) }
  if let dialog = model.dialog { DialogView(dialog: dialog, model: model).draw(on: &canvas) }
  return canvas
}
