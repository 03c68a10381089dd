import Glibc
import SMTPGuide
import Transcript

/// Writes a session in a format to a file that did not exist before, with what a person has written
/// about it: beside a recording, where that is what is written, and else in the session itself.
struct SessionWriting: Sendable {
  let guide: Guide
  let format: ExportFormat
  /// Whether others may have it. What is written about it is cleaned then, too.
  let isShared: Bool
  /// Where the person wants it; nil for a name that is made here.
  let path: String?

  /// Writes the recording at a path, which is left as it is.
  func write(recording source: String) throws(Trouble) -> String {
    let notes = try NotesFile(beside: source).read()
    let session = try LoadedSession(path: source)
    var stem = source.split(separator: "/").last.map(String.init) ?? source
    if stem.hasSuffix(".ehlo") { stem.removeLast(5) }
    return try write(session, notes, stem: stem, source: source)
  }

  /// Writes a session, and returns the path.
  ///
  /// - Parameters:
  ///   - stem: A name that is made here begins so.
  ///   - source: The file that it was read from, where a line of it can be named.
  func write(
    _ session: LoadedSession, _ notes: RecordingNotes, stem: String, source: String? = nil
  ) throws(Trouble) -> String {
    let isBeside = format == .ehlo && !isShared
    var session = session
    if !isBeside { session.events = notes.written(into: session.events, isLMTP: session.isLMTP) }
    let conversion = SessionConversion(guide: guide, to: format, isShared: isShared)
    let octets = try conversion.octets(of: session, path: notes.isEmpty ? source : nil)
    let written = try NewFile.write(
      octets, to: path ?? stem + "." + (format.fileExtension ?? "log"),
      takesOtherName: path == nil)
    guard isBeside, !notes.isEmpty else { return written }
    do throws(Trouble) {
      try NotesFile(beside: written).write(notes)
    } catch {
      // Without what belongs to it, it is not what was asked for.
      unlink(written)
      throw error
    }
    return written
  }
}
