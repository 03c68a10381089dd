/// What is wrong with one of the program's own commands, a line that starts with a colon.
package enum ScriptCommandFlaw: Error, Hashable, Sendable {
  /// There is no command of this name.
  case unknown
  /// Something has to follow: how it is written.
  case argumentMissing(form: String)
  /// Nothing, or no more, may follow: how it is written.
  case surplus(form: String)
  /// No number of seconds, at a column from 1.
  case badSeconds(String, column: Int)
  /// No escape, at a column from 1.
  case badEscape(String, column: Int)
}

extension Guide {
  /// What is wrong with `line`, as a sentence without its end; nil where there is no such command.
  func text(_ flaw: ScriptCommandFlaw) -> String? {
    switch flaw {
    case .unknown: nil
    case .argumentMissing(let form): "something is missing; write it as \(form)"
    case .surplus(let form): "there is more than belongs to it; write it as \(form)"
    case .badSeconds(let text, let column):
      "column \(column): '\(visible(text))' is no number of seconds from 0 to 86400"
    case .badEscape(let text, let column):
      "column \(column): '\(visible(text))' is no escape; there are \\r, \\n, \\t, \\0, \\\\, \\x1B and "
        + "\\u{E9}"
    }
  }
}
