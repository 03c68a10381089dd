import CNcurses
import TerminalCanvas

/// Styles as what ncurses draws with: attributes, and pairs of colours made as they are needed.
@MainActor
struct Pen {
  /// How many colours the terminal has; 0 for none.
  let colors: Int
  /// Whether the terminal has colours of its own to go back to.
  private let hasStandard: Bool
  /// How many pairs may be made.
  private let limit: Int
  private var pairs: [Pair: Int32] = [:]

  /// Two colours by their numbers in the terminal; -1 for its own.
  private struct Pair: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// Prepares colours on the terminal that ncurses has just opened.
  init() {
    guard has_colors(), start_color() == OK else {
      colors = 0
      hasStandard = false
      limit = 0
      return
    }
    colors = max(0, Int(color_count()))
    hasStandard = use_default_colors() == OK
    // A theme needs some dozens; pair 0 is the standard one.
    limit = min(1024, Int(color_pair_count()) - 1)
  }

  /// What ncurses needs for a style.
  mutating func ink(_ style: Style) -> Ink {
    var ink = Ink(attributes: style.attributes)
    guard colors > 0 else { return ink }
    let foreground = index(style.foreground)
    let background = index(style.background)
    if colors < 16, case .palette(8...15) = style.foreground {
      // Where there are eight colours, bold makes the bright ones.
      ink.attributes |= attribute_bold
    }
    guard foreground >= 0 || background >= 0 else { return ink }
    ink.pair = pair(
      Pair(
        foreground: foreground < 0 && !hasStandard ? 7 : foreground,
        background: background < 0 && !hasStandard ? 0 : background))
    return ink
  }

  /// The pair's number; that of the standard colours when the table is full.
  private mutating func pair(_ pair: Pair) -> Int32 {
    if let known = pairs[pair] { return known }
    let number = Int32(pairs.count + 1)
    guard pairs.count < limit,
      init_extended_pair(number, pair.foreground, pair.background) == OK
    else { return 0 }
    pairs[pair] = number
    return number
  }

  private func index(_ color: Color) -> Int32 {
    switch color {
    case .standard: -1
    case .palette(let index): Int32(PaletteColor(index: index).index(among: colors))
    }
  }
}
