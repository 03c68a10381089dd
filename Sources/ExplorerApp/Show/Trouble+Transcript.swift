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
        path: path, line: place.line, column: place.column, reason: "this is no JSON (\(error))")
    case .badValue(let what, let place):
      self = .badTranscript(path: path, line: place.line, column: place.column, reason: what)
    case .lineTooLong(let place):
      self = .badTranscript(
        path: path, line: place.line, column: place.column,
        reason: "the line is longer than \(TranscriptReader.longestLine) octets")
    }
  }
}
