package import SMTPCore
package import TerminalCanvas

/// How roles look on a terminal with these abilities.
package struct Theme: Hashable, Sendable {
  /// How many colours the terminal has.
  package enum Depth: Hashable, Sendable {
    /// None, or none are wanted (`NO_COLOR`): attributes and marks only.
    case none
    /// 8 or 16.
    case few
    /// 256 and more.
    case many
  }

  /// What is behind the text, as far as the terminal tells.
  package enum Background: Hashable, Sendable {
    case unknown
    case dark
    case light
  }

  /// What a text on the screen is.
  package enum Role: Hashable, Sendable {
    case text
    case dim
    case strong
    /// Lines between parts.
    case rule
    /// The title of a part.
    case title
    case category(ReplyCategory)
    /// What the client said.
    case command
    /// A line across that TLS draws.
    case security
    /// The selected line of a list that has the keys.
    case selection
    /// What a completion would add.
    case ghost
    /// A key in a hint.
    case key
    /// Something to be careful with.
    case warning
    /// Something that is wrong: an error's column, a lost recording.
    case danger
    /// `NO TLS` and its kin.
    case alarm
    /// The badges LIVE, AT and PLAY.
    case badge
    /// The present phase in the strip.
    case present
    /// What a search has found.
    case match
  }

  package var depth: Depth
  package var background: Background

  package init(depth: Depth, background: Background) {
    self.depth = depth
    self.background = background
  }

  /// The style of a role.
  package func style(_ role: Role) -> Style {
    switch role {
    case .text, .command: .plain
    case .dim, .ghost, .rule: Style(.standard, on: .standard, .dim)
    case .strong, .title, .key: Style(.standard, on: .standard, .bold)
    case .category(let category): style(of: category)
    case .security: color(6)
    case .selection, .badge, .present: Style(.standard, on: .standard, .reversed)
    case .warning: style(of: .transient)
    case .danger: color(1)
    case .alarm: color(1).with(.reversed)
    case .match: Style(.standard, on: .standard, .underlined)
    }
  }

  private func style(of category: ReplyCategory) -> Style {
    switch category {
    case .success: color(2)
    case .intermediate: color(6)
    case .transient: depth == .many ? color(136) : color(3)
    case .permanent: color(1)
    case .invalid: color(5)
    }
  }

  private func color(_ index: UInt8) -> Style {
    depth == .none ? .plain : Style(.palette(index))
  }
}
