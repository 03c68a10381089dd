import SMTPCore
import TerminalCanvas

/// The colours behind the roles. With 256 of them each is chosen for what is behind the text, or,
/// where that is unknown, so that it can be read on black and on white alike; with fewer, the
/// terminal's own eight are used, which its owner has made readable, except yellow, which never
/// is on white.
extension Theme {
  /// The colour of a category with 256 colours, by what is behind it.
  private struct Shades {
    var dark: UInt8
    var light: UInt8
    var unknown: UInt8
  }

  /// How a reply of a category looks; without colours only a refusal for good stands out.
  func style(of category: ReplyCategory) -> Style {
    switch category {
    case .success:
      color(2, Shades(dark: 114, light: 28, unknown: 28))
    case .intermediate:
      color(6, Shades(dark: 80, light: 24, unknown: 30))
    case .transient where depth == .few && background != .dark:
      Style(.palette(0), on: .palette(3))
    case .transient:
      color(3, Shades(dark: 179, light: 94, unknown: 130))
    case .permanent where depth == .none:
      Style.plain.with(.bold)
    case .permanent:
      color(1, Shades(dark: 203, light: 160, unknown: 161))
    case .invalid:
      color(5, Shades(dark: 177, light: 90, unknown: 163))
    }
  }

  /// What a person must not overlook.
  var alarm: Style {
    switch depth {
    case .none: Style.plain.with([.reversed, .bold])
    case .few: Style(.palette(7), on: .palette(1), .bold)
    case .many: Style(.palette(231), on: .palette(160), .bold)
    }
  }

  /// What a search has found.
  var match: Style {
    switch depth {
    case .none: Style.plain.with([.underlined, .bold])
    case .few: Style(.palette(0), on: .palette(3))
    case .many: Style(.palette(16), on: .palette(220))
    }
  }

  /// The selected line: a quiet background where it is known what is quiet.
  var selection: Style {
    switch (depth, background) {
    case (.many, .dark): Style(.palette(255), on: .palette(238))
    case (.many, .light): Style(.palette(16), on: .palette(253))
    default: Style.plain.with(.reversed)
    }
  }

  /// What a picture of the screen looks like.
  var picture: ScreenPalette { background == .light ? .light : .dark }

  /// The mark in the selected line: it keeps its colour where the background is a quiet one.
  func selectedMark(_ role: Role) -> Style {
    selection.attributes.contains(.reversed)
      ? selection.with(.bold)
      : Style(style(role).foreground, on: selection.background, .bold)
  }

  /// What stands back: a grey, or dim where there are no greys.
  func quiet(dark: UInt8, light: UInt8, unknown: UInt8) -> Style {
    guard depth == .many else { return Style.plain.with(.dim) }
    return Style(.palette(shade(Shades(dark: dark, light: light, unknown: unknown))))
  }

  private func color(_ ordinary: UInt8, _ shades: Shades) -> Style {
    switch depth {
    case .none: .plain
    case .few: Style(.palette(ordinary))
    case .many: Style(.palette(shade(shades)))
    }
  }

  private func shade(_ shades: Shades) -> UInt8 {
    switch background {
    case .dark: shades.dark
    case .light: shades.light
    case .unknown: shades.unknown
    }
  }
}
