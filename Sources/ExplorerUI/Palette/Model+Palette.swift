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
    case Key(.up), .control("p"), Key(.tab, .shift): move(&palette, by: -1)
    case Key(.down), .control("n"): move(&palette, by: 1)
    case Key(.pageUp): move(&palette, by: -8)
    case Key(.pageDown): move(&palette, by: 8)
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

  private func chosen(_ palette: Palette) -> PaletteEntry? {
    let entries = PaletteEntry.entries(for: palette, in: self)
    guard !entries.isEmpty else { return nil }
    return entries[min(max(0, palette.selection), entries.count - 1)]
  }

  /// Performs what is chosen. What wants words behind its name is first written out.
  private mutating func performChosen(_ palette: Palette) -> [Effect] {
    guard let entry = chosen(palette) else {
      notice = Notice(trouble: guide.text(PaletteText.unknown(palette.name)))
      return []
    }
    let isWritten = palette.name == entry.words.id
    if entry.action.takesArgument, !isWritten, entry.obstacle == nil {
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
    guard let entry = chosen(palette), !palette.hasWholeName else { return }
    palette.editor.set(entry.words.id + (entry.action.takesArgument ? " " : ""))
    palette.selection = 0
  }

  private func move(_ palette: inout Palette, by rows: Int) {
    let count = PaletteEntry.entries(for: palette, in: self).count
    palette.selection = max(0, min(palette.selection + rows, count - 1))
  }
}
