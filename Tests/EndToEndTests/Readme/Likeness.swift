/// Whether a program printed what the README shows.
///
/// `…` in a line stands for any text, alone on a line for any lines. Runs of spaces are alike, and so
/// are times and ports, which differ each time.
enum Likeness {
  static func matches(shown: [String], printed: [String]) -> Bool {
    matches(
      shown.map(normal)[...], printed.map(normal)[...], isGap: { $0 == "…" },
      isAlike: { shown, printed in
        matches(Array(shown)[...], Array(printed)[...], isGap: { $0 == "…" }, isAlike: ==)
      })
  }

  /// Whether the elements are alike one by one, where a gap stands for any number of them.
  private static func matches<Element>(
    _ shown: ArraySlice<Element>, _ printed: ArraySlice<Element>, isGap: (Element) -> Bool,
    isAlike: (Element, Element) -> Bool
  ) -> Bool {
    var shown = shown
    var printed = printed
    var behindGap: (shown: ArraySlice<Element>, printed: ArraySlice<Element>)?
    while true {
      if let pattern = shown.first, isGap(pattern) {
        shown = shown.dropFirst()
        behindGap = (shown, printed)
      } else if let pattern = shown.first, let element = printed.first, isAlike(pattern, element) {
        shown = shown.dropFirst()
        printed = printed.dropFirst()
      } else if shown.isEmpty, printed.isEmpty {
        return true
      } else if let gap = behindGap, !gap.printed.isEmpty {
        // The gap takes one more.
        behindGap?.printed = gap.printed.dropFirst()
        shown = gap.shown
        printed = gap.printed.dropFirst()
      } else {
        return false
      }
    }
  }

  private static func normal(_ line: String) -> String {
    line.split(separator: " ").joined(separator: " ")
      .replacing(/\d{4}-\d\d-\d\dT?[0-9:.]*Z?/, with: "DATE")
      .replacing(/127\.0\.0\.1:\d+/, with: "127.0.0.1:PORT")
      .replacing(/\d+\.\d{3,}/, with: "TIME")
      .replacing(/<?\d+ m?s\b/, with: "TIME")
  }
}
