/// What is odd about a file that can be read all the same.
package enum FileWarning: Hashable, Sendable {
  case lastLineCut(path: String, line: Int, octets: Int)
  case secondHeader(path: String, line: Int)
  case timeBackwards(path: String, line: Int)
}

extension Guide {
  /// The sentence of a warning.
  package func text(_ warning: FileWarning) -> String {
    switch warning {
    case .lastLineCut(let path, let line, let octets):
      "\(visible(path)), line \(line): the last line is cut off after "
        + "\(Self.count(octets, "octet")) and was left out; all before it is shown."
    case .secondHeader(let path, let line):
      "\(visible(path)), line \(line): a second recording begins here; it is shown as another "
        + "connection."
    case .timeBackwards(let path, let line):
      "\(visible(path)), line \(line): the times go back from here; what follows stands in the order of "
        + "the file."
    }
  }
}
