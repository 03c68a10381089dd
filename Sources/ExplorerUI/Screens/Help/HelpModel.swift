/// Where the help page was opened from, and where it is.
package struct HelpModel: Hashable, Sendable {
  /// Where the list is.
  var list = PageList()
  /// The page to go back to.
  var origin = Screen.start
  /// Where the keys count that stand first.
  var place = HelpPlace.start

  /// Whether the session's state is explained above them.
  var explainsState: Bool { origin == .explorer }

  /// The page as it opens.
  init(origin: Screen = .start, place: HelpPlace = .start) {
    self.origin = origin
    self.place = place
  }
}
