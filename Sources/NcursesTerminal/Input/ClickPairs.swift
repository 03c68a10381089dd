import TerminalCanvas

/// Tells a second click in the same place, which the terminal does not.
struct ClickPairs {
  /// How long the second may take.
  private static let limit = Duration.milliseconds(400)
  private var last: (point: Point, at: ContinuousClock.Instant)?

  /// What the mouse did, with a press that follows another as `doublePress`. The first of two was
  /// told by then: waiting for the second would make every click slow.
  mutating func paired(_ mouse: Mouse, at now: ContinuousClock.Instant) -> Mouse {
    guard mouse.action == .press else { return mouse }
    if let former = last, former.point == mouse.point, now - former.at <= Self.limit {
      last = nil
      return Mouse(.doublePress, at: mouse.point)
    }
    last = (mouse.point, now)
    return mouse
  }
}
