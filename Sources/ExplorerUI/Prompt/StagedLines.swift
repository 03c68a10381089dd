import SMTPCore

/// Lines that were pasted and wait to be sent, one by one.
struct StagedLines: Hashable {
  /// The most that is taken, in octets.
  static let longest = 4 * 1_024 * 1_024

  private var lines: [String]
  private var taken = 0

  /// Lines in their order.
  init(_ lines: [String] = []) { self.lines = lines }

  /// How many wait.
  var count: Int { lines.count - taken }

  /// The next ones, at most so many.
  func next(_ count: Int) -> ArraySlice<String> { lines[taken...].prefix(max(0, count)) }

  /// Puts lines before those that wait.
  mutating func put(first more: some Sequence<String>) {
    lines = Array(more) + lines[taken...]
    taken = 0
  }

  /// Takes the next one off; nil if none waits.
  mutating func take() -> String? {
    guard taken < lines.count else { return nil }
    defer { taken += 1 }
    return lines[taken]
  }
}
