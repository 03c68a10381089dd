/// Why a file is not taken for notes beside a recording.
package enum RecordingNotesError: Error, Hashable, Sendable {
  /// The line, from 1, is not what it should be.
  case badLine(Int)
  /// It was written by a newer program.
  case newerVersion(Int)
}
