import TerminalCanvas

/// Where the parts of the explorer's screen are. A part that there is no room for is empty.
///
/// Two shapes: from 96 columns the inspector and the envelope stand at the right; below, the
/// inspector lies under the log. What is too much leaves in this order: findings, envelope, next
/// (one line of it stays), inspector, the rule above the log.
struct ExplorerLayout: Hashable {
  /// What is open, as far as it moves other things.
  struct Content: Hashable {
    /// Whether a message is being written.
    var isComposing = false
    /// Whether the inspector has all of the screen.
    var isInspectorFull = false
    /// Whether the log has the keys.
    var isLogFocused = false
    var hasFindings = false
  }

  /// The smallest screen that is any use.
  static let smallest = Size(columns: 40, rows: 10)
  /// The first width at which the inspector stands at the right.
  static let wideColumns = 96

  /// Badge, target, safety, recording.
  var top = Rect.none
  var strip = Rect.none
  var sessionRule = Rect.none
  var session = Rect.none
  var inspectorRule = Rect.none
  var inspector = Rect.none
  var nextRule = Rect.none
  var next = Rect.none
  var envelopeRule = Rect.none
  var envelope = Rect.none
  var findingsRule = Rect.none
  var findings = Rect.none
  /// The rule above the prompt or the message.
  var promptRule = Rect.none
  /// The prompt, the message that is being written, or what is played.
  var prompt = Rect.none
  var hints = Rect.none
  /// Vertical lines, one column wide, between rules.
  var dividers: [Rect] = []

  /// Whether the inspector and the envelope stand at the right.
  let isWide: Bool

  /// The layout of a screen of this size.
  init(_ size: Size, _ content: Content = Content()) {
    isWide = size.columns >= Self.wideColumns
    var rest = Rect(size)
    top = rest.takeTop(1)
    strip = rest.takeTop(1)
    hints = rest.takeBottom(1)
    if content.isComposing {
      prompt = rest.takeBottom(max(3, size.rows / 2 - 1))
    } else {
      prompt = rest.takeBottom(Self.promptRows(size))
    }
    promptRule = rest.takeBottom(1)
    switch (content.isInspectorFull, content.isComposing, isWide) {
    case (true, _, _): fillWithInspector(rest)
    case (false, true, true): placeComposingWide(rest, content)
    case (false, true, false): placeComposing(rest, content)
    case (false, false, true): placeWide(rest, size, content)
    case (false, false, false): placeStacked(rest, size, content)
    }
  }

  private static func promptRows(_ size: Size) -> Int {
    size.rows < 26 ? 1 : size.rows < 36 ? 2 : 3
  }

  private mutating func fillWithInspector(_ rest: Rect) {
    var rest = rest
    inspectorRule = rest.takeTop(1)
    inspector = rest
  }

  /// Takes what stands at the right of a divider off `rect`.
  mutating func split(_ rect: inout Rect, right columns: Int) -> Rect {
    let right = rect.takeRight(columns)
    dividers.append(rect.takeRight(1))
    return right
  }

  /// Columns of what stands at the right on a wide screen.
  func rightColumns(_ columns: Int) -> Int { min(50, columns * 37 / 100) }
}

extension Rect {
  /// No cell at all.
  static let none = Rect(column: 0, row: 0, columns: 0, rows: 0)
}
