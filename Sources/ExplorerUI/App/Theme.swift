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
    case .dim, .ghost: quiet(dark: 246, light: 241, unknown: 243)
    case .rule: quiet(dark: 240, light: 247, unknown: 244)
    case .strong, .title, .key: Style.plain.with(.bold)
    case .category(let category): style(of: category)
    case .security: style(of: .intermediate)
    case .selection: selection
    case .badge, .present: Style.plain.with([.reversed, .bold])
    case .warning: style(of: .transient)
    case .danger: style(of: .permanent)
    case .alarm: alarm
    case .match: match
    }
  }
}
