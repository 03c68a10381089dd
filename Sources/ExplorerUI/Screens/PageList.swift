import SMTPCore

/// Which row of a page's list is selected, and which stands at its top.
package struct PageList: Hashable, Sendable {
  /// The row that is selected, from 0.
  var selection = 0
  /// The row at the top of what is seen, from 0.
  var top = 0
  /// The rows that the person has marked.
  var marks: Set<Int> = []

  /// Moves the selection, and what is seen so far that the selection is seen.
  ///
  /// - Parameters:
  ///   - count: How many rows the list has.
  ///   - height: How many of them are seen at once.
  mutating func move(_ movement: Movement, count: Int, height: Int) {
    fit(count: count, height: height)
    let page = max(1, height - 1)
    switch movement {
    case .rows(let rows): selection = selection.addingClamped(rows)
    case .pages(let pages):
      selection = selection.addingClamped(pages * page)
      top = top.addingClamped(pages * page)
    case .first: selection = 0
    case .last: selection = count - 1
    }
    fit(count: count, height: height)
  }

  /// Keeps the selection in the list and in what is seen, whatever became of both.
  mutating func fit(count: Int, height: Int) {
    selection = max(0, min(selection, count - 1))
    top = max(0, min(top, count - height, selection))
    if selection - top >= height { top = selection - max(1, height) + 1 }
  }

  /// The same, for drawing.
  func fitted(count: Int, height: Int) -> PageList {
    var list = self
    list.fit(count: count, height: height)
    return list
  }
}
