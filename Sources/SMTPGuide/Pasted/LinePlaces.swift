import SMTPCore

/// The lines of one or more files that something stands on: the first ones, and how many in all.
struct LinePlaces: Sendable {
  /// How many are named.
  private static let most = 8
  /// Files at most.
  private static let mostFiles = 20

  private var files: [(name: String?, first: [Int], count: Int)] = []
  /// Files that are not named.
  private var others = 0
  private var last: String?

  /// Takes a line, or a file without one; a file is a new one where its name differs from the last
  /// one's.
  mutating func insert(_ line: Int?, in file: String?) {
    guard line != nil || file != nil else { return }
    if last != file || files.isEmpty {
      last = file
      if files.count < Self.mostFiles {
        files.append((file, [], 0))
      } else {
        others = others.addingClamped(1)
      }
    }
    if others > 0 { return }
    let index = files.count - 1
    guard let line else { return }
    if files[index].first.last == line { return }
    if files[index].first.count < Self.most { files[index].first.append(line) }
    files[index].count = files[index].count.addingClamped(1)
  }

  /// Where they are, in a line; nil where there are none.
  func text(_ phrases: DeliveryPhrases) -> String? {
    guard !files.isEmpty else { return nil }
    let named = files.map { file in
      guard let name = file.name.map({ VisibleText.string($0) }), file.count == 0 else {
        return lines(file, phrases)
      }
      return name
    }.joined(separator: "; ")
    return others > 0 ? phrases.moreFiles(named, others) : named
  }

  private func lines(
    _ file: (name: String?, first: [Int], count: Int), _ phrases: DeliveryPhrases
  ) -> String {
    let shown = file.first.map(String.init).joined(separator: ", ")
    let others = file.count - file.first.count
    return phrases.lineNumbers(
      file.name.map { VisibleText.string($0) },
      others > 0 ? phrases.more(shown, others) : shown, file.count)
  }
}
