import SMTPGuide
import TerminalCanvas

/// Choosing one of the program's own commands.
extension Model {
  mutating func pressInPalette(_ key: Key) -> [Effect] {
    guard var palette else { return [] }
    switch key {
    case Key(.escape), .control("c"), .control("g"):
      self.palette = nil
      return []
    case Key(.backspace) where palette.editor.isEmpty:
      self.palette = nil
      return []
    case Key(.enter): return performChosen(palette)
    case Key(.tab):
      complete(&palette)
    case Key(.up), .control("p"), Key(.tab, .shift): return moveInPalette(by: -1)
    case Key(.down), .control("n"): return moveInPalette(by: 1)
    case Key(.pageUp): return moveInPalette(by: -8)
    case Key(.pageDown): return moveInPalette(by: 8)
    default:
      let before = palette.editor.text
      palette.editor.press(key)
      if palette.editor.text != before { palette.selection = 0 }
    }
    self.palette = palette
    return []
  }

  mutating func pasteInPalette(_ text: String) -> [Effect] {
    palette?.editor.insert(String(text.prefix { !$0.isNewline }))
    palette?.selection = 0
    return []
  }

  /// Chooses the command at a point; a double press does it.
  mutating func pressInPalette(at point: Point, isDouble: Bool) -> [Effect] {
    guard let palette else { return [] }
    let layout = PaletteLayout(palette, in: self)
    guard let index = layout.entry(at: point) else {
      if !layout.panel.contains(point) { self.palette = nil }
      return []
    }
    self.palette?.selection = index
    return isDouble ? self.palette.map { performChosen($0) } ?? [] : []
  }

  private func chosen(_ palette: Palette) -> PaletteEntry? {
    let entries = PaletteEntry.entries(for: palette, in: self)
    guard !entries.isEmpty else { return nil }
    return entries[min(max(0, palette.selection), entries.count - 1)]
  }

  /// Performs what is chosen. What wants words behind its name is first written out, and so is a
  /// name that was only guessed from what stands before such words.
  private mutating func performChosen(_ palette: Palette) -> [Effect] {
    guard let entry = chosen(palette) else { return [] }
    let isWritten = palette.name == entry.words.id
    if !isWritten, entry.action.takesArgument || palette.argument != nil, entry.obstacle == nil {
      var palette = palette
      complete(&palette)
      self.palette = palette
      return []
    }
    self.palette = nil
    return perform(entry.action, argument: palette.argument)
  }

  /// Writes the chosen name out.
  private func complete(_ palette: inout Palette) {
    guard let id = chosen(palette)?.action.id ?? palette.nearest.flatMap(ActionID.init),
      palette.name != id.rawValue || !palette.hasWholeName
    else { return }
    palette.write(
      name: id.rawValue, takesArgument: ActionTable.action(id)?.takesArgument == true)
  }

  /// Chooses another command, so many rows further down.
  @discardableResult
  mutating func moveInPalette(by rows: Int) -> [Effect] {
    guard let palette else { return [] }
    let count = PaletteEntry.entries(for: palette, in: self).count
    self.palette?.selection = max(0, min(palette.selection + rows, count - 1))
    return []
  }
}
