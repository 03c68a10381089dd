import TerminalCanvas

/// Shows where a row that is drawn has what was searched for.
struct MatchHighlight {
  private let needle: [UInt8]
  private let style: Style

  init(_ model: Model) {
    needle = model.log.search?.needle ?? []
    style = model.theme.style(.match)
  }

  /// Restyles every match in the first row of `rect`.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !needle.isEmpty, !rect.isEmpty else { return }
    var octets: [UInt8] = []
    var columns: [Int] = []
    for column in rect.column..<rect.endColumn {
      for octet in canvas[column, rect.row].text.utf8 {
        octets.append(octet)
        columns.append(column)
      }
    }
    for place in LogSearch.places(of: needle, in: octets) {
      guard let last = columns.dropFirst(place + needle.count - 1).first else { continue }
      let width = last - columns[place] + max(1, canvas[last, rect.row].width)
      let found = Rect(column: columns[place], row: rect.row, columns: width, rows: 1)
      canvas.restyle(found) { $0 = style }
    }
  }
}
