import Foundation

/// Messages that a server has delivered into a folder, a file each.
struct Maildir: Sendable {
  let path: String

  /// The messages, in no order, as the server wrote them: LF line ends, its own header lines first.
  var messages: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/new")) ?? []
    return names.compactMap { try? String(contentsOfFile: "\(path)/new/\($0)", encoding: .utf8) }
  }

  /// Whether a message has a text in it; nil where none has.
  func holds(_ text: String) -> Bool? { messages.contains { $0.contains(text) } ? true : nil }
}
