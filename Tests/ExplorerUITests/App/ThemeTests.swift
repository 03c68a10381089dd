import Foundation
import SMTPCore
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// That every role can be read on what is behind it.
@Suite struct ThemeTests {
  static let roles: [Theme.Role] =
    [
      .text, .dim, .strong, .rule, .title, .command, .security, .selection, .ghost, .key,
      .warning, .danger, .alarm, .badge, .present, .match,
    ] + ReplyCategory.allCases.map { .category($0) }
  static let themes = [Theme.Depth.none, .few, .many].flatMap { depth in
    [Theme.Background.unknown, .dark, .light].map { Theme(depth: depth, background: $0) }
  }

  /// Text and what is behind it; the lines between parts may be fainter.
  @Test(arguments: roles, [Theme.Background.unknown, .dark, .light])
  func contrastSufficesWith256Colours(role: Theme.Role, background: Theme.Background) {
    let style = Theme(depth: .many, background: background).style(role)
    let least = role == .rule ? 2 : 4.0
    for screen in background.screens {
      let (text, behind) = style.colours(on: screen)
      #expect(
        contrast(text, behind) >= least,
        "\(role) has a contrast of \(contrast(text, behind)) on \(screen)")
    }
  }

  @Test(arguments: [Theme.Background.light, .unknown])
  func noTextIsYellowOnWhat(mayBeWhite background: Theme.Background) {
    for role in Self.roles {
      let style = Theme(depth: .few, background: background).style(role)
      let isReversed = style.attributes.contains(.reversed)
      let text = isReversed ? style.background : style.foreground
      let behind = isReversed ? style.foreground : style.background
      guard text == .palette(3) || text == .palette(11) else { continue }
      #expect(behind == .palette(0), "\(role) is yellow")
    }
  }

  @Test(arguments: roles, [Theme.Background.unknown, .dark, .light])
  func withoutColoursThereAreNone(role: Theme.Role, background: Theme.Background) {
    let style = Theme(depth: .none, background: background).style(role)
    #expect(style.foreground == .standard)
    #expect(style.background == .standard)
  }

  @Test(arguments: themes)
  func whatMustBeSeenStandsOut(theme: Theme) {
    for role: Theme.Role in [.alarm, .badge, .present, .selection, .danger, .match] {
      #expect(theme.style(role) != theme.style(.text), "\(role)")
    }
    #expect(theme.style(.alarm) != theme.style(.danger))
  }

  @Test(arguments: themes)
  func categoriesDifferWhereThereAreColours(theme: Theme) {
    let styles = Set(ReplyCategory.allCases.map { theme.style(.category($0)) })
    #expect(styles.count == (theme.depth == .none ? 2 : ReplyCategory.allCases.count))
    #expect(Set(ReplyCategory.allCases.map(\.mark)).count == ReplyCategory.allCases.count)
  }

  /// The mark keeps its colour in the selected line only where it can be told from the line's.
  @Test(arguments: themes)
  func theSelectedMarkIsReadable(theme: Theme) {
    for category in ReplyCategory.allCases {
      let mark = theme.selectedMark(.category(category))
      #expect(mark.background == theme.style(.selection).background)
      guard theme.depth == .many else {
        #expect(mark.foreground == .standard)
        continue
      }
      for screen in theme.background.screens {
        let (text, behind) = mark.colours(on: screen)
        #expect(contrast(text, behind) >= 3, "\(category)")
      }
    }
  }

  /// WCAG 2's contrast of two colours.
  private func contrast(_ first: [Double], _ second: [Double]) -> Double {
    let (dark, light) = (
      min(luminance(first), luminance(second)), max(luminance(first), luminance(second))
    )
    return (light + 0.05) / (dark + 0.05)
  }

  private func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { part -> Double in
      let part = part / 255
      return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}

extension Theme.Background {
  /// The greys that such a screen may have; its text is the other end.
  fileprivate var screens: [Double] {
    switch self {
    case .dark: [0]
    case .light: [255]
    case .unknown: [0, 255]
    }
  }
}

extension Style {
  /// Text and what is behind it on a screen of this grey.
  fileprivate func colours(on screen: Double) -> (text: [Double], behind: [Double]) {
    let text = foreground.parts ?? Array(repeating: 255 - screen, count: 3)
    let behind = background.parts ?? Array(repeating: screen, count: 3)
    return attributes.contains(.reversed) ? (behind, text) : (text, behind)
  }
}

extension Color {
  /// Red, green and blue of the cube and the greys; nil for what the terminal decides.
  fileprivate var parts: [Double]? {
    guard case .palette(let number) = self, number >= 16 else { return nil }
    if number >= 232 { return Array(repeating: Double(8 + 10 * (Int(number) - 232)), count: 3) }
    let steps: [Double] = [0, 95, 135, 175, 215, 255]
    let index = Int(number) - 16
    return [steps[index / 36], steps[index / 6 % 6], steps[index % 6]]
  }
}
