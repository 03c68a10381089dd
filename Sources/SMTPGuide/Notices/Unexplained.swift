/// Why nothing of a text that somebody gave can be explained.
package enum Unexplained: Hashable, Sendable {
  /// It has no line that is not blank.
  case empty
  /// None of its lines holds anything.
  case lines(Int)
  /// It is one line, with a word that nobody knows.
  case word(String, suggestion: String?, line: Int)
  /// It is a recording of this program.
  case recording
  /// It is a text in UTF-16, as some programs of Windows write one.
  case wideCharacters
  /// It is no text; what it looks like, as a part of a sentence.
  case foreign(String)
}
