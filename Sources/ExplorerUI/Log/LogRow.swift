import SMTPCore

/// One row of the log.
struct LogRow: Hashable {
  /// Text in one role.
  struct Part: Hashable {
    var text: String
    var role: Theme.Role
  }

  /// What it looks like.
  enum Shape: Hashable {
    /// Time, side, mark, text, delay.
    case line
    /// A line across with a text in it.
    case across
  }

  /// Where it is in the log.
  var place: LogModel.Place
  var shape = Shape.line
  /// When it was there; only the first row of an entry says it.
  var at: Instant?
  /// When the entry before was there.
  var before: Instant?
  /// Whose it is; only the first row of an entry says it.
  var side: Side?
  /// The mark of its category, and the role of it.
  var mark = ""
  var markRole = Theme.Role.dim
  /// What it says; cut where there is no room.
  var parts: [Part] = []
  /// What is said of it behind its text; the text is cut to leave room for it.
  var tag = ""
  /// Whether its entry breaks a rule.
  var hasFinding = false
  /// Whether it is what a person has written about its entry.
  var isAnnotation = false
  /// Microseconds that a reply took.
  var delay: Int64?

  /// Its text and tag.
  var text: String { parts.map(\.text).joined() + (tag.isEmpty ? "" : "  " + tag) }
}
