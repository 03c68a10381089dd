/// A recording in a list.
package struct RecordingSummary: Hashable, Sendable {
  /// Where it is.
  package var path: String
  /// The target in its header, made harmless.
  package var target: String
  /// When it began, in UTC as `2026-11-21 19:27`.
  package var started: String
  /// Octets of the file.
  package var octets: Int

  /// The file's name.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  package init(path: String, target: String, started: String, octets: Int) {
    self.path = path
    self.target = target
    self.started = started
    self.octets = octets
  }
}
