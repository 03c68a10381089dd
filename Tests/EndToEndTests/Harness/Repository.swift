import Foundation

/// Where the sources lie that the tests read.
enum Repository {
  /// The folder of Package.swift.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The dialogues of the standards, one file each, by path and in order.
  static func dialogues() throws -> [String] {
    let folder = root.appending(path: "Tests/TranscriptTests/Fixtures/sessions").path
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".txt") }
      .sorted()
      .map { "\(folder)/\($0)" }
  }
}
