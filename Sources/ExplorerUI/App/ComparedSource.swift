/// Where one of two sessions that are compared comes from.
package enum ComparedSource: Hashable, Sendable {
  /// A recording, or another text of a session.
  case file(String)
  /// The session on the screen, where it has no file.
  case shown(isLMTP: Bool)

  /// The path; nil where there is none.
  var path: String? {
    if case .file(let path) = self { path } else { nil }
  }
}
