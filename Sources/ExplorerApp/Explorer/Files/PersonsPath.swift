/// A path as a person types it: `~/session.ehlo`.
enum PersonsPath {
  /// The path with the home folder in the place of `~`.
  static func expanded(_ path: String, environment: [String: String]) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = environment["HOME"] else { return path }
    return home + path.dropFirst()
  }
}
