/// A bar that tells how many replays have ended, on a terminal and nowhere else.
package final class ReplayProgress {
  private static let width = 30

  private let output: Output
  private let total: Int
  private let isShown: Bool
  private var isDrawn = false

  /// A bar for `total` replays.
  ///
  /// - Parameter isShown: Whether `output` is a terminal that can go back to the start of a line.
  package init(total: Int, output: Output, isShown: Bool) {
    self.total = total
    self.output = output
    self.isShown = isShown && total > 1
  }

  /// Draws the bar.
  package func show(_ ended: Int) {
    guard isShown, ended < total else { return }
    let filled = Self.width * ended / max(1, total)
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
    // Where standard error has gone, the results are there all the same.
    try? output.write("\r[\(bar)] \(ended)/\(total)")
    isDrawn = true
  }

  /// Takes the bar away, so that something can be printed.
  package func clear() {
    guard isDrawn else { return }
    isDrawn = false
    try? output.write("\r\u{1B}[K")
  }
}
