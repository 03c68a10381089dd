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
    case .timeBackwards(let place):
      self = .timeBackwards(path: path, line: place.line)
    }
  }
}
