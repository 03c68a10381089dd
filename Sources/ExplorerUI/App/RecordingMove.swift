/// Where a recording went.
package enum RecordingMove: Hashable, Sendable {
  /// It has another name.
  case renamed(from: String, to: String)
  /// It lies where those are that nobody wants any more.
  case discarded(from: String, to: String)
  /// It was brought back from there.
  case restored(from: String, to: String)

  /// Where it was.
  package var source: String {
    switch self {
    case .renamed(let path, _), .discarded(let path, _), .restored(let path, _): path
    }
  }

  /// Where it is.
  package var place: String {
    switch self {
    case .renamed(_, let path), .discarded(_, let path), .restored(_, let path): path
    }
  }
}
