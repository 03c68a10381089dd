import Testing

extension Outcome {
  /// Holds that the program ended with this status, and said one sentence on standard error in
  /// which these words stand.
  func expectSentence(
    _ status: Int32, _ words: [String], _ comment: Comment? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.status == .exited(status), comment ?? "\(self)", sourceLocation: sourceLocation)
    let lines = errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.count == 2 && lines[1].isEmpty && lines[0].hasPrefix("ehlo: ")
        && (lines[0].last == "." || lines[0].last == "?"),
      "no single sentence: \(errors)", sourceLocation: sourceLocation)
    for word in words {
      #expect(errors.contains(word), comment, sourceLocation: sourceLocation)
    }
    for word in ["Fatal error", "Error:", "Usage:", "SIG", "(case", "Error(", "Optional("] {
      #expect(!errors.contains(word), comment, sourceLocation: sourceLocation)
    }
  }

  /// Holds that the program ended with this status and said nothing on standard error.
  func expectSilence(
    _ status: Int32, _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(self.status == .exited(status), comment ?? "\(self)", sourceLocation: sourceLocation)
    #expect(errors == "", comment, sourceLocation: sourceLocation)
  }
}
