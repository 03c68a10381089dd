import TerminalCanvas

/// The shapes of the space between the strip and the prompt.
extension ExplorerLayout {
  /// Log and inspector side by side; below them next, envelope and findings.
  mutating func placeWide(_ rest: Rect, _ size: Size, _ content: Content) {
    var upper = rest
    let right = rightColumns(size.columns)
    let rows = size.rows < 17 ? 1 : max(3, min(10, 5 + (size.rows - 30).flooredQuotient(by: 5)))
    if rows > 1 {
      var lower = upper.takeBottom(rows)
      var rule = upper.takeBottom(1)
      envelopeRule = rule.takeRight(right)
      _ = rule.takeRight(1)
      nextRule = rule
      placeEnvelope(split(&lower, right: right), content, withRule: rows >= 5)
      next = lower
    } else {
      next = upper.takeBottom(1)
    }
    var rule = upper.takeTop(1)
    inspectorRule = rule.takeRight(right)
    _ = rule.takeRight(1)
    sessionRule = rule
    inspector = split(&upper, right: right)
    session = upper
  }

  /// Log, inspector, next and envelope below each other.
  mutating func placeStacked(_ rest: Rect, _ size: Size, _ content: Content) {
    var rest = rest
    if size.rows > 10 { sessionRule = rest.takeTop(1) }
    switch size.rows {
    case 17...:
      let spare = max(0, size.rows - 24)
      let rows = size.rows >= 21 ? min(10, 4 + spare / 5) : size.rows >= 19 ? 3 : 2
      placeNext(rest.takeBottom(rows), rest.takeBottom(1), size, content)
      placeInspector(&rest, rows: min(10, 3 + spare / 3))
    case 14...:
      next = rest.takeBottom(1)
      placeInspector(&rest, rows: 3)
    case 11...:
      next = rest.takeBottom(1)
    default:
      break
    }
    session = rest
  }

  private mutating func placeInspector(_ rest: inout Rect, rows: Int) {
    inspector = rest.takeBottom(rows)
    inspectorRule = rest.takeBottom(1)
  }

  private mutating func placeNext(
    _ lower: Rect, _ rule: Rect, _ size: Size, _ content: Content
  ) {
    var (lower, rule) = (lower, rule)
    if size.columns >= 64, lower.rows >= 3 {
      let right = size.columns - size.columns * 55 / 100 - 1
      envelopeRule = rule.takeRight(right)
      _ = rule.takeRight(1)
      placeEnvelope(split(&lower, right: right), content, withRule: lower.rows >= 6)
    }
    nextRule = rule
    next = lower
  }

  /// Envelope, and below it findings if there are any: as a list under a rule of its own, or as
  /// one line.
  private mutating func placeEnvelope(_ rect: Rect, _ content: Content, withRule: Bool) {
    var rect = rect
    if content.hasFindings, rect.rows >= 4 {
      findings = rect.takeBottom(withRule ? max(1, (rect.rows - 1) / 3) : 1)
      if withRule { findingsRule = rect.takeBottom(1) }
    }
    envelope = rect
  }

  /// Above a message that is being written: the log, and at its right the envelope, or the
  /// inspector while the log has the keys.
  mutating func placeComposingWide(_ rest: Rect, _ content: Content) {
    var upper = rest
    let right = rightColumns(rest.columns)
    var rule = upper.takeTop(1)
    let rightRule = rule.takeRight(right)
    _ = rule.takeRight(1)
    sessionRule = rule
    let side = split(&upper, right: right)
    if content.isLogFocused {
      (inspectorRule, inspector) = (rightRule, side)
    } else {
      envelopeRule = rightRule
      placeEnvelope(side, content, withRule: side.rows >= 5)
    }
    session = upper
  }

  /// The same on a narrower screen: below each other.
  mutating func placeComposing(_ rest: Rect, _ content: Content) {
    var rest = rest
    sessionRule = rest.takeTop(1)
    if rest.rows >= 7 {
      if content.isLogFocused {
        placeInspector(&rest, rows: 3)
      } else {
        envelope = rest.takeBottom(3)
        envelopeRule = rest.takeBottom(1)
      }
    }
    session = rest
  }
}

extension Int {
  /// The quotient, rounded down also below zero; the divisor is positive.
  fileprivate func flooredQuotient(by divisor: Int) -> Int {
    let (quotient, rest) = quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
  }
}
