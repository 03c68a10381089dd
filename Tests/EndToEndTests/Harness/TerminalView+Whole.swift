import Testing

extension TerminalView {
  /// Holds that nothing of another size is left, and that the line between the columns is straight.
  func expectWhole(columns: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let grid = rows.map(Self.cells(of:))
    #expect(grid.allSatisfy { $0.count <= columns }, "\(text)", sourceLocation: sourceLocation)
    let top = try #require(
      grid.firstIndex { $0.contains("┬") }, "\(text)", sourceLocation: sourceLocation)
    let column = try #require(grid[top].firstIndex(of: "┬"))
    for (row, cells) in zip(rows, grid).dropFirst(top + 1) {
      let character = column < cells.count ? cells[column] : " "
      #expect("│┼├┤┴".contains(character), "\(row) in\n\(text)", sourceLocation: sourceLocation)
      if character == "┴" { break }
    }
  }

  /// The characters of a row by columns; a wide one has two.
  private static func cells(of row: String) -> [Character] {
    row.flatMap { Array(repeating: $0, count: isWide($0) ? 2 : 1) }
  }

  private static func isWide(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x1F300...0x1F64F, 0x1F680...0x1FAFF:
      return true
    default: return scalar.properties.isEmojiPresentation
    }
  }
}
