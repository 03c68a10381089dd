import SMTPCore

extension ReplyCategory {
  /// The mark that stands with the colour of the category, so that it is never colour alone.
  var mark: String {
    switch self {
    case .success: "✓"
    case .intermediate: "›"
    case .transient: "~"
    case .permanent: "✗"
    case .invalid: "?"
    }
  }
}
