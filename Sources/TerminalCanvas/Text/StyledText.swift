/// Text of which parts look different.
package struct StyledText: Hashable, Sendable {
  /// Text that looks alike.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var style: Style

    /// `text`, looking as `style` says.
    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// Its parts in the order in which they are read.
  package private(set) var runs: [Run]

  /// No text.
  package init() { runs = [] }

  /// Text of one style.
  package init(_ text: String, _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text, style)]
  }

  /// Text of several styles.
  package init(_ runs: [Run]) {
    self.init()
    for run in runs { append(run.text, run.style) }
  }

  /// Adds text at the end.
  package mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].style == style {
      runs[last].text += text
    } else {
      runs.append(Run(text, style))
    }
  }

  /// Adds text at the end.
  package mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, run.style) }
  }

  /// Both, one behind the other.
  package static func + (first: StyledText, second: StyledText) -> StyledText {
    var both = first
    both.append(second)
    return both
  }

  /// Adds text at the end.
  package static func += (first: inout StyledText, second: StyledText) { first.append(second) }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { runs.isEmpty }
  /// What it says.
  package var text: String { runs.reduce(into: "") { $0 += $1.text } }
  /// How many columns it takes on one row.
  package var width: Int { runs.reduce(0) { $0 + TextCells.width($1.text) } }
}
