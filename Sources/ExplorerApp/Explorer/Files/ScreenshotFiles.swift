import SMTPGuide
import Transcript

/// A picture of the screen on disk, with its text beside it.
struct ScreenshotFiles: Sendable {
  let svg: String
  let text: String

  /// Writes both, and returns the path of the picture. A file that exists is never overwritten.
  ///
  /// - Parameters:
  ///   - path: Where the person wants it; nil for a name made from the time, in this folder.
  ///   - now: The time for that name.
  func write(to path: String?, now: Timestamp) throws(Trouble) -> String {
    let stem = Self.stem(path ?? "ehlo-\(now.fileName)")
    let picture = try NewFile.write(
      Array(svg.utf8), to: stem + ".svg", takesOtherName: path == nil)
    _ = try NewFile.write(
      Array(text.utf8), to: Self.stem(picture) + ".txt", takesOtherName: path == nil)
    return picture
  }

  private static func stem(_ path: String) -> String {
    path.hasSuffix(".svg") || path.hasSuffix(".txt") ? String(path.dropLast(4)) : path
  }
}
