/// A text format in which a session is told.
package enum ImportedFormat: Hashable, Sendable {
  /// `C:` and `S:` lines.
  case dialogue
  /// The log of another program.
  case log(LogFormat)

  /// The program's log, where it is one.
  package var program: LogFormat? {
    if case .log(let format) = self { format } else { nil }
  }

  /// The name by which a person asks for it.
  package var name: String { program?.rawValue ?? "dialogue" }

  /// All of them.
  package static let all = [dialogue] + LogFormat.allCases.map(log)
}
