import Glibc
import SMTPGuide
import Transcript

/// The marks and notes that lie beside a recording: `FILE.notes`. The recording itself is never
/// changed, and a file that holds anything else is left as it is.
struct NotesFile: Sendable {
  /// Octets of a file of notes at most.
  static let longest = 4 << 20

  /// Where it is.
  let path: String

  /// The notes of the recording at a path.
  init(beside recording: String) {
    path = recording + ".notes"
  }

  /// What it holds; nothing where there is no such file.
  func read() throws(Trouble) -> RecordingNotes {
    guard access(path, F_OK) == 0 else { return RecordingNotes() }
    let octets = try WholeFile.read(path, upTo: Self.longest, isRegular: true)
    do throws(RecordingNotesError) {
      return try RecordingNotes(reading: octets)
    } catch {
      switch error {
      case .badLine(let line): throw .notesDamaged(path: path, line: line)
      case .newerVersion(let version): throw .newerVersion(path: path, version: version)
      }
    }
  }

  /// Changes it: what another program has written there meanwhile stays. Without anything in it,
  /// there is no file.
  func apply(_ change: RecordingNoteChange) throws(Trouble) {
    var notes = try read()
    notes.apply(change)
    guard !notes.isEmpty else {
      guard unlink(path) == 0 || errno == ENOENT else {
        throw .cannotWrite(path: path, reason: SystemError(number: errno).text)
      }
      return
    }
    // Whoever reads it sees all of it, and the file that it was made in has mode 0600.
    let new = try NewFile.write(notes.octets, to: path + ".new", takesOtherName: true)
    guard rename(new, path) == 0 else {
      let reason = SystemError(number: errno).text
      unlink(new)
      throw .cannotWrite(path: path, reason: reason)
    }
  }

  /// Writes all of it, where there is no such file.
  func write(_ notes: RecordingNotes) throws(Trouble) {
    _ = try NewFile.write(notes.octets, to: path, takesOtherName: false)
  }
}
