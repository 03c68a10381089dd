/// Why nothing is recorded any more.
package enum RecordingError: Error, Hashable, Sendable {
  /// A folder on the way to the file cannot be made.
  case cannotMakeFolder(path: String, SystemError)
  /// The file cannot be created.
  case cannotCreate(path: String, SystemError)
  /// Every name that was tried is taken.
  case namesTaken(path: String)
  /// A line could not be written whole; the file ends with the line before.
  case cannotWrite(path: String, SystemError)

  /// The file or folder that it is about.
  package var path: String {
    switch self {
    case .cannotMakeFolder(let path, _), .cannotCreate(let path, _), .namesTaken(let path),
      .cannotWrite(let path, _):
      path
    }
  }
}
