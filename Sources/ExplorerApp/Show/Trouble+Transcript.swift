import JSON
import SMTPGuide
import Transcript

extension Trouble {
  /// The trouble that an unreadable recording at `path` is.
  init(_ error: TranscriptError, path: String) {
    switch error {
    case .empty:
      self = .fileEmpty(path: path)
    case .notATranscript, .cutInHeader:
      self = .notATranscript(path: path, looksLike: nil)
    case .newerVersion(let version, _):
      self = .newerVersion(path: path, version: version)
    case .notJSON(let error, let place):
      self = .badTranscript(
        path: path, line: place.line, column: place.column, reason: error.words)
    case .badValue(let what, let place):
      self = .badTranscript(
        path: path, line: place.line, column: place.column,
        reason: "the value of '\(what)' is not what it should be")
    case .lineTooLong(let place):
      self = .badTranscript(
        path: path, line: place.line, column: place.column,
        reason: "the line is longer than \(TranscriptReader.longestLine) octets")
    }
  }
}

extension JSONError {
  /// What is wrong, as a part of a sentence.
  fileprivate var words: String {
    switch self {
    case .endsEarly: "the JSON ends too early"
    case .unexpected: "this character cannot stand here in JSON"
    case .trailingOctets: "something follows behind the JSON"
    case .rawControl: "a control character stands in a string without its escape"
    case .badEscape: "a backslash begins no escape that JSON knows"
    case .loneSurrogate: "half of a surrogate pair stands alone"
    case .invalidUTF8: "the text is no valid UTF-8"
    case .badNumber: "this is no number that JSON knows"
    case .numberOutOfRange: "the number is too large"
    case .tooDeep: "the brackets are nested too deep"
    }
  }
}
