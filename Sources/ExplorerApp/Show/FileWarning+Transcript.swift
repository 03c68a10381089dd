import SMTPGuide
import Transcript

extension FileWarning {
  /// What is odd about the file at `path`.
  init(_ warning: TranscriptWarning, path: String) {
    switch warning {
    case .lastLineCut(let octets, let place):
      self = .lastLineCut(path: path, line: place.line, octets: octets)
    case .secondHeader(let place):
      self = .secondHeader(path: path, line: place.line)
    }
  }
}

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
