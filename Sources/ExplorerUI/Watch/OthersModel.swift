/// The sessions of other programs, and which of them is watched.
package struct OthersModel {
  /// How many are kept; of more, those that ended first are forgotten.
  static let most = 100

  /// The session of another program.
  struct Item {
    /// Which one it is, from 1.
    var number: Int
    /// What is known of it; while it is watched, the model has it.
    var session: SessionModel
  }

  /// Where other programs connect; nil where they cannot.
  var place: WatchPlace?
  /// The sessions, the oldest first.
  var items: [Item] = []
  /// Whether their commands are held.
  var isHolding = false
  /// Where the list of them is.
  var list = PageList()
  /// The one that is watched.
  var watched: Int?
  /// What is on the screen once nothing is watched any more: the person's own session; nil where
  /// it is there now.
  var aside: Desk?

  /// The place of a session in the list.
  func index(of number: Int) -> Int? { items.firstIndex { $0.number == number } }
}
