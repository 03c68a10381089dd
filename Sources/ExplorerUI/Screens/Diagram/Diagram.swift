import SMTPCore
import TerminalCanvas

/// The states as boxes and the ways between them as arrows, in cells from the diagram's corner.
enum Diagram {
  /// A state's box, three rows high.
  struct Box: Hashable {
    var state: StateName
    var column: Int
    var row: Int
    var columns: Int

    var rect: Rect { Rect(column: column, row: row, columns: columns, rows: 3) }
  }

  /// A way to a state. It is drawn from the border of a box, its first point, to an arrow at the
  /// last, with right angles between.
  struct Way: Hashable {
    /// The states from which it leads; all if there are none.
    var from: [StateName]
    var to: StateName
    /// What makes the session take it, and where that is written.
    var label: String
    var labelPoint: Point
    var points: [Point]

    init(
      _ from: StateName?, _ to: StateName, _ label: String, at labelPoint: (Int, Int),
      _ points: (Int, Int)...
    ) {
      self.from = from.map { [$0] } ?? []
      self.to = to
      self.label = label
      self.labelPoint = Point(column: labelPoint.0, row: labelPoint.1)
      self.points = points.map { Point(column: $0.0, row: $0.1) }
    }

    /// Whether the session has taken it.
    func isTaken(_ model: DiagramModel) -> Bool {
      guard !from.isEmpty else { return model.visited.contains(to) }
      return from.contains { model.steps.contains(DiagramModel.Step(from: $0, to: to)) }
    }
  }

  /// Its extent without the words below it.
  static let size = Size(columns: 78, rows: 13)

  static let boxes: [Box] = [
    Box(state: .rejected, column: 0, row: 0, columns: 12),
    Box(state: .tls, column: 18, row: 0, columns: 7),
    Box(state: .tlsPending, column: 33, row: 0, columns: 15),
    Box(state: .bdatFailed, column: 50, row: 0, columns: 13),
    Box(state: .bdat, column: 67, row: 0, columns: 8),
    Box(state: .connect, column: 0, row: 5, columns: 11),
    Box(state: .greeted, column: 16, row: 5, columns: 11),
    Box(state: .ready, column: 33, row: 5, columns: 15),
    Box(state: .mail, column: 53, row: 5, columns: 8),
    Box(state: .rcpt, column: 67, row: 5, columns: 8),
    Box(state: .closed, column: 0, row: 10, columns: 10),
    Box(state: .quit, column: 16, row: 10, columns: 8),
    Box(state: .auth, column: 33, row: 10, columns: 8),
    Box(state: .dataReply, column: 50, row: 10, columns: 14),
    Box(state: .data, column: 67, row: 10, columns: 8),
  ]

  static let ways: [Way] = [
    Way(.connect, .greeted, "220", at: (12, 5), (10, 6), (15, 6)),
    Way(.connect, .rejected, "554", at: (7, 4), (5, 5), (5, 3)),
    Way(.greeted, .ready, "EHLO", at: (28, 5), (26, 6), (32, 6)),
    Way(.ready, .tlsPending, "STARTTLS", at: (35, 4), (43, 5), (43, 3)),
    Way(.tlsPending, .tls, "TLS up", at: (26, 0), (33, 1), (25, 1)),
    Way(.tls, .ready, "EHLO", at: (26, 4), (21, 2), (21, 3), (34, 3), (34, 4)),
    Way(.ready, .mail, "MAIL", at: (48, 5), (47, 6), (52, 6)),
    Way(.mail, .rcpt, "RCPT", at: (62, 5), (60, 6), (66, 6)),
    Way(.rcpt, .data, "DATA", at: (72, 8), (70, 7), (70, 9)),
    Way(.data, .dataReply, ".", at: (65, 10), (67, 11), (64, 11)),
    Way(.dataReply, .ready, "250", at: (46, 10), (50, 11), (44, 11), (44, 8)),
    Way(.ready, .auth, "AUTH", at: (30, 8), (35, 7), (35, 9)),
    Way(.auth, .ready, "235", at: (40, 9), (38, 10), (38, 8)),
    Way(.rcpt, .bdat, "BDAT", at: (74, 4), (72, 5), (72, 3)),
    Way(.bdat, .ready, "LAST", at: (63, 4), (69, 2), (69, 3), (45, 3), (45, 4)),
    Way(.bdat, .bdatFailed, "5yz", at: (64, 0), (67, 1), (63, 1)),
    Way(.bdatFailed, .ready, "RSET", at: (51, 4), (56, 2), (56, 3), (45, 3), (45, 4)),
    Way(nil, .quit, "QUIT", at: (26, 10), (28, 11), (24, 11)),
    Way(.quit, .closed, "221", at: (12, 10), (16, 11), (10, 11)),
  ]

  /// The states as a row of words, where there is no room for boxes.
  static let chain: [StateName] = [
    .connect, .greeted, .tlsPending, .tls, .ready, .auth, .mail, .rcpt, .data, .dataReply, .bdat,
    .quit, .closed,
  ]
}
