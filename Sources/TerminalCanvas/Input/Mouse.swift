/// Something that the mouse did.
package struct Mouse: Hashable, Sendable {
  package enum Action: Hashable, Sendable {
    case press
    case doublePress
    case wheelUp
    case wheelDown
  }

  package var action: Action
  package var point: Point

  /// `action` at a place.
  package init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}
