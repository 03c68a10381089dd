import SMTPCore
import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// The states of a session as a graph.
@Suite struct DiagramScreenTests {
  @Test(arguments: [(80, 24), (120, 40), (40, 10)])
  func showsTheWayThatWasTaken(columns: Int, rows: Int) {
    var play = ScreenPlay.open(columns, rows) { Conversation.drawn() }
    play.press(Key(.function(5)))
    ScreenSnapshot.expect(view(play.model), named: "diagram-\(columns)x\(rows)")
  }

  @Test func showsTheWayThereIsWithoutASession() {
    var model = Model.fresh(80, 24)
    _ = model.open(.diagram)
    ScreenSnapshot.expect(view(model), named: "diagram-fresh-80x24")
  }

  @Test func everyStateOfATransactionHasABox() {
    let states = Set(Diagram.boxes.map(\.state))
    #expect(
      Set(StateName.allCases).subtracting(states) == [.readyAuth, .turn],
      "turn is too rare for a box")
    #expect(Diagram.boxes.allSatisfy { $0.columns >= $0.state.rawValue.count + 2 })
  }

  /// Boxes and arrows lie within the diagram, and no box on another.
  @Test func everythingHasItsPlace() {
    let bounds = Rect(Diagram.size)
    for (index, box) in Diagram.boxes.enumerated() {
      #expect(box.rect.intersection(bounds) == box.rect)
      for other in Diagram.boxes[(index + 1)...] {
        #expect(box.rect.intersection(other.rect).isEmpty)
      }
    }
    for way in Diagram.ways {
      for point in way.points { #expect(bounds.contains(point), "\(way.label)") }
      for (a, b) in zip(way.points, way.points.dropFirst()) {
        #expect(a.row == b.row || a.column == b.column, "\(way.label)")
      }
      #expect(
        Diagram.boxes.contains { $0.state == way.to && $0.rect.isBeside(way.points.last) },
        "\(way.label)")
    }
  }

  @Test func aNewConnectionBeginsAfresh() {
    var play = ScreenPlay.open { Conversation.drawn() }
    play.press(Key(.function(5)))
    #expect(play.model.diagram.visited.contains(.rcpt))
    play.happen(opened(at: 60), s("220 again", at: 60.1))
    #expect(play.model.diagram.visited == [.connect, .greeted])
  }
}

extension Rect {
  /// Whether a point is in the cell beside one of the sides.
  fileprivate func isBeside(_ point: Point?) -> Bool {
    guard let point else { return false }
    let wider = Rect(column: column - 1, row: row - 1, columns: columns + 2, rows: rows + 2)
    return wider.contains(point) && !contains(point)
  }
}
