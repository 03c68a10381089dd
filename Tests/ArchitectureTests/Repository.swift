import Foundation

/// The files of this repository, as the tests read them.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func isFolder(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)) != nil
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Every file below `folder` with one of these extensions, by paths from the root, in order.
  static func files(below folder: String, _ extensions: Set<String>) throws -> [SourceFile] {
    try FileManager.default
      .subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .map { "\(folder)/\($0)" }
      .filter { extensions.contains(($0 as NSString).pathExtension) && !isFolder($0) }
      .sorted()
      .map { try SourceFile(path: $0, text: text($0)) }
  }
}
