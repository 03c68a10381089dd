import TerminalCanvas

struct PaletteView {
  let palette: Palette
  let model: Model

  func draw(on canvas: inout Canvas) {}
}
