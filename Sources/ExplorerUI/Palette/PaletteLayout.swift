import SMTPGuide
import TerminalCanvas

/// Where the parts of the list of commands stand, over the lower part of the screen.
struct PaletteLayout {
  /// Rows of what is said about the chosen command at most.
  private static let mostRemarkRows = 4

  /// The commands that fit what is typed.
  let entries: [PaletteEntry]
  /// What is said about what is typed, below the commands.
  let remark: [String]
  /// All of it.
  let panel: Rect
  let title: Rect
  /// The commands that there is room for.
  let list: Rect
  let remarkRect: Rect
  let input: Rect
  let keys: Rect
  /// Which of the commands is chosen.
  let selection: Int
  /// The command that stands first in `list`.
  let top: Int

  init(_ palette: Palette, in model: Model) {
    entries = PaletteEntry.entries(for: palette, in: model)
    let lines =
      Self.remark(palette, entries, in: model).map {
        TextWrap.lines($0, width: max(1, model.size.columns - 4))
      } ?? []
    let remarkRows = min(lines.count, Self.mostRemarkRows)
    var screen = Rect(model.size)
    // What is said about a command that is chosen already may take more.
    let most = max(4, palette.hasWholeName ? model.size.rows - 2 : model.size.rows / 2)
    var rest = screen.takeBottom(min(most, entries.count + remarkRows + 3))
    panel = rest
    title = rest.takeTop(rest.rows > 2 ? 1 : 0)
    keys = rest.takeBottom(rest.rows > 1 ? 1 : 0)
    input = rest.takeBottom(1)
    // Of the commands at least the chosen one is seen.
    let shown = rest.takeBottom(min(remarkRows, rest.rows - min(1, entries.count)))
    remarkRect = shown
    remark = lines.prefix(shown.rows).enumerated().map {
      $0 + 1 == shown.rows && lines.count > shown.rows ? $1 + " …" : $1
    }
    list = rest
    selection = min(max(0, palette.selection), max(0, entries.count - 1))
    top = max(0, min(selection - list.rows / 2, entries.count - list.rows))
  }

  /// The command that is drawn at a point, by its number; nil where there is none.
  func entry(at point: Point) -> Int? {
    guard list.contains(point) else { return nil }
    let index = top + point.row - list.row
    return entries.indices.contains(index) ? index : nil
  }

  /// Why it cannot be done now, or what to write behind the name once that is complete.
  private static func remark(
    _ palette: Palette, _ entries: [PaletteEntry], in model: Model
  ) -> String? {
    let guide = model.guide
    guard let only = entries.first else {
      return guide.text(.unknown(palette.name, nearest: palette.nearest))
    }
    guard palette.hasWholeName else { return nil }
    return only.obstacle ?? (only.action.takesArgument ? only.words.argumentHelp : nil)
  }
}
