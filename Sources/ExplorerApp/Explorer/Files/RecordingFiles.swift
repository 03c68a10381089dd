import ExplorerUI
import Glibc
import SMTPGuide
import Transcript

/// Gives recordings other names. What lies beside one goes along, and nothing is ever overwritten.
enum RecordingFiles {
  /// Where recordings go that a person does not want any more: a folder beside them. Nothing is
  /// removed from there.
  private static let trash = "trash"

  /// Gives a recording another path.
  static func rename(_ path: String, to other: String) throws(Trouble) -> RecordingMove {
    .renamed(from: path, to: try move(path, to: other, names: 1))
  }

  /// Puts a recording into the trash; where its name is taken there it gets a number.
  static func discard(_ path: String) throws(Trouble) -> RecordingMove {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let start = name ?? path.startIndex
    let folder = String(path[..<start]) + trash
    if mkdir(folder, 0o700) != 0, errno != EEXIST {
      throw .cannotWrite(path: folder, reason: SystemError(number: errno).text)
    }
    let place = folder + "/" + String(path[start...])
    return .discarded(from: path, to: try move(path, to: place, names: ExclusiveFile.mostNames))
  }

  /// Brings a recording back from the trash.
  static func restore(_ path: String, to place: String) throws(Trouble) -> RecordingMove {
    .restored(from: path, to: try move(path, to: place, names: 1))
  }

  private static func move(
    _ path: String, to place: String, names: Int
  ) throws(Trouble) -> String {
    guard access(path, F_OK) == 0 else {
      throw .fileMissing(path: path, reason: SystemError(number: errno).text)
    }
    let target = try reserve(place, names: names)
    let notes = NotesFile(beside: path).path
    let notesTarget = NotesFile(beside: target).path
    let hasNotes = access(notes, F_OK) == 0
    do throws(Trouble) {
      if hasNotes { try replace(try reserve(notesTarget, names: 1), with: notes) }
      do throws(Trouble) {
        try replace(target, with: path)
      } catch {
        if hasNotes { _ = Glibc.rename(notesTarget, notes) }
        throw error
      }
    } catch {
      unlink(target)
      throw error
    }
    return target
  }

  /// Makes an empty file that a name is kept by until another takes its place.
  private static func reserve(_ path: String, names: Int) throws(Trouble) -> String {
    do throws(ExclusiveFile.Failure) {
      let file = try ExclusiveFile.create(path, names: names)
      close(file.descriptor)
      return file.path
    } catch {
      switch error {
      case .taken(let path): throw .fileExists(path: path)
      case .failed(let path, let reason): throw .cannotWrite(path: path, reason: reason.text)
      }
    }
  }

  private static func replace(_ reserved: String, with path: String) throws(Trouble) {
    guard Glibc.rename(path, reserved) == 0 else {
      let reason = SystemError(number: errno).text
      unlink(reserved)
      throw .cannotWrite(path: reserved, reason: reason)
    }
  }
}
