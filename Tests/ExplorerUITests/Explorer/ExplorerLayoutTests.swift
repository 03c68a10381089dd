import TerminalCanvas
import TestSupport
import Testing

@testable import ExplorerUI

/// Where the parts of the explorer's screen are.
@Suite struct ExplorerLayoutTests {
  private let drawn = ExplorerLayout.Content(hasFindings: true)

  @Test func isAsDrawnAt100By30() {
    let layout = ExplorerLayout(Size(columns: 100, rows: 30), drawn)
    #expect(layout.top == Rect(column: 0, row: 0, columns: 100, rows: 1))
    #expect(layout.strip == Rect(column: 0, row: 1, columns: 100, rows: 1))
    #expect(layout.sessionRule == Rect(column: 0, row: 2, columns: 62, rows: 1))
    #expect(layout.inspectorRule == Rect(column: 63, row: 2, columns: 37, rows: 1))
    #expect(layout.session == Rect(column: 0, row: 3, columns: 62, rows: 17))
    #expect(layout.inspector == Rect(column: 63, row: 3, columns: 37, rows: 17))
    #expect(layout.nextRule == Rect(column: 0, row: 20, columns: 62, rows: 1))
    #expect(layout.next == Rect(column: 0, row: 21, columns: 62, rows: 5))
    #expect(layout.envelope == Rect(column: 63, row: 21, columns: 37, rows: 3))
    #expect(layout.findingsRule == Rect(column: 63, row: 24, columns: 37, rows: 1))
    #expect(layout.findings == Rect(column: 63, row: 25, columns: 37, rows: 1))
    #expect(layout.promptRule == Rect(column: 0, row: 26, columns: 100, rows: 1))
    #expect(layout.prompt == Rect(column: 0, row: 27, columns: 100, rows: 2))
    #expect(layout.hints == Rect(column: 0, row: 29, columns: 100, rows: 1))
  }

  @Test func isAsDrawnAt80By24() {
    let layout = ExplorerLayout(Size(columns: 80, rows: 24), drawn)
    #expect(layout.sessionRule == Rect(column: 0, row: 2, columns: 80, rows: 1))
    #expect(layout.session == Rect(column: 0, row: 3, columns: 80, rows: 9))
    #expect(layout.inspectorRule == Rect(column: 0, row: 12, columns: 80, rows: 1))
    #expect(layout.inspector == Rect(column: 0, row: 13, columns: 80, rows: 3))
    #expect(layout.nextRule == Rect(column: 0, row: 16, columns: 44, rows: 1))
    #expect(layout.next == Rect(column: 0, row: 17, columns: 44, rows: 4))
    #expect(layout.envelope == Rect(column: 45, row: 17, columns: 35, rows: 3))
    #expect(layout.findingsRule.isEmpty)
    #expect(layout.findings == Rect(column: 45, row: 20, columns: 35, rows: 1))
    #expect(layout.prompt == Rect(column: 0, row: 22, columns: 80, rows: 1))
    #expect(layout.hints == Rect(column: 0, row: 23, columns: 80, rows: 1))
  }

  @Test func partsLeaveInTheirOrder() {
    func parts(_ rows: Int) -> String {
      let layout = ExplorerLayout(Size(columns: 80, rows: rows), drawn)
      let all: [(String, Rect)] = [
        ("findings", layout.findings), ("envelope", layout.envelope), ("next", layout.next),
        ("inspector", layout.inspector), ("top", layout.top), ("strip", layout.strip),
        ("log", layout.session), ("prompt", layout.prompt), ("hints", layout.hints),
      ]
      return all.filter { !$0.1.isEmpty }.map(\.0).joined(separator: " ")
    }
    #expect(parts(21) == "findings envelope next inspector top strip log prompt hints")
    #expect(parts(20) == "envelope next inspector top strip log prompt hints")
    #expect(parts(18) == "next inspector top strip log prompt hints")
    #expect(parts(14) == "next inspector top strip log prompt hints")
    #expect(parts(13) == "next top strip log prompt hints")
    #expect(parts(10) == "top strip log prompt hints")
  }

  @Test(arguments: [(100, 37), (120, 44), (200, 50), (400, 50)])
  func theInspectorGrowsToFiftyColumns(columns: Int, expected: Int) {
    let layout = ExplorerLayout(Size(columns: columns, rows: 40), drawn)
    #expect(layout.inspector.columns == expected)
    #expect(layout.session.columns == columns - expected - 1)
  }

  @Test func aMessageTakesAboutHalf() {
    let content = ExplorerLayout.Content(isComposing: true)
    for size in [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30)] {
      let layout = ExplorerLayout(size, content)
      #expect(layout.prompt.rows == size.rows / 2 - 1)
      #expect(!layout.envelope.isEmpty)
      #expect(layout.session.rows >= 4)
    }
  }

  @Test func aFullInspectorHasAllBetweenStripAndPrompt() {
    let content = ExplorerLayout.Content(isInspectorFull: true)
    let layout = ExplorerLayout(Size(columns: 80, rows: 24), content)
    #expect(layout.inspector == Rect(column: 0, row: 3, columns: 80, rows: 18))
    #expect(layout.session.isEmpty)
  }

  /// No parts overlap and none is outside, whatever the size.
  @Test func partsNeverOverlap() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let size = Size(
        columns: Int.random(in: 0...230, using: &random),
        rows: Int.random(in: 0...80, using: &random))
      let content = ExplorerLayout.Content(
        isComposing: Bool.random(using: &random), isInspectorFull: random.once(in: 4),
        isLogFocused: Bool.random(using: &random), hasFindings: Bool.random(using: &random))
      let layout = ExplorerLayout(size, content)
      let parts =
        [
          layout.top, layout.strip, layout.sessionRule, layout.session, layout.inspectorRule,
          layout.inspector, layout.nextRule, layout.next, layout.envelopeRule, layout.envelope,
          layout.findingsRule, layout.findings, layout.promptRule, layout.prompt, layout.hints,
        ] + layout.dividers
      let filled = parts.filter { !$0.isEmpty }
      for (index, part) in filled.enumerated() {
        #expect(part.intersection(Rect(size)) == part, "\(size) \(content)")
        for other in filled[(index + 1)...] {
          #expect(part.intersection(other).isEmpty, "\(size) \(content): \(part) \(other)")
        }
      }
      if size.columns >= 40, size.rows >= 10 {
        #expect(layout.session.rows >= 1 || content.isInspectorFull, "\(size) \(content)")
        #expect(!layout.prompt.isEmpty && !layout.hints.isEmpty && !layout.strip.isEmpty)
      }
    }
  }
}
