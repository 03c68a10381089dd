package import TerminalCanvas

/// Draws the model.
package func view(_ model: Model) -> Canvas {
  var canvas = Canvas(model.size)
  if let page = model.listPage {
    page.draw(on: &canvas)
    // Over the page: what just happened may be longer than a line.
    HintLine(model: model, hints: page.hints).draw(on: &canvas, in: PageFrame.hints(model.size))
  } else {
    ExplorerScreen(model: model).draw(on: &canvas)
  }
  FilterLine(model: model).draw(on: &canvas)
  SearchLine(model: model).draw(on: &canvas)
  if let palette = model.palette { PaletteView(palette: palette, model: model).draw(on: &canvas) }
  if let dialog = model.dialog { DialogView(dialog: dialog, model: model).draw(on: &canvas) }
  return canvas
}
