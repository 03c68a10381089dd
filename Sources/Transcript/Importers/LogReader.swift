import SMTPCore

/// Reads the log of a program line by line.
protocol LogReader {
  /// Whether lines of the wire stand in the log without a mark before them. What other programs
  /// put before each line is then told by all lines together.
  static func isBare(_ lines: [LogLine]) -> Bool

  /// A reader at the beginning of a log.
  init()

  /// Whether only this program writes such a line.
  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool

  /// Looks at the lines that are to be read where some are bare, for what a line tells only of
  /// those before it.
  mutating func look(ahead lines: some Sequence<ArraySlice<UInt8>>)

  /// What a line tells: nothing where it repeats something, nil where it is not understood.
  mutating func read(_ line: ArraySlice<UInt8>) -> [ImportedPart.Told]?
}

extension LogReader {
  static func isBare(_ lines: [LogLine]) -> Bool { false }

  mutating func look(ahead lines: some Sequence<ArraySlice<UInt8>>) {}

  /// Whether a line tells anything that this program writes.
  static func isUnmistakable(_ line: ArraySlice<UInt8>, behind front: LogPrefix) -> Bool { false }
}
