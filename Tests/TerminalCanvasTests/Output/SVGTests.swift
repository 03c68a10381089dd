import Foundation
import FoundationXML
import TerminalCanvas
import TestSupport
import Testing

/// Screens as pictures.
struct SVGTests {
  private static func screen(_ text: String, _ style: Style = .plain) -> Canvas {
    var canvas = Canvas(Size(columns: 10, rows: 2))
    canvas.write(text, column: 1, row: 1, style: style)
    return canvas
  }

  @Test func putsCharactersAtTheirPlaces() {
    let svg = Self.screen("a漢b").svg()
    #expect(svg.contains(#"width="104.30" height="52.60""#))
    #expect(svg.contains(#"<text x="18.43" y="39.29">a</text>"#))
    #expect(svg.contains(#"<text x="26.86" y="39.29">漢</text>"#))
    #expect(svg.contains(#"<text x="43.72" y="39.29">b</text>"#))
    #expect(svg.contains("DejaVu Sans Mono") && svg.contains(#"font-size="14""#))
  }

  @Test func escapesWhatXMLWouldRead() {
    let svg = Self.screen("<a&b>").svg()
    #expect(svg.contains(">&lt;<") && svg.contains(">&amp;<") && svg.contains(">&gt;<"))
    #expect(Self.screen("<\u{301}").svg().contains(">&lt;\u{301}<"))
  }

  @Test func drawsLinesFromEdgeToEdge() {
    #expect(Self.screen("├").svg().contains("M22.64 34.45H26.86M22.64 26.30V42.60"))
    #expect(Self.screen("─").svg().contains("M18.43 34.45H26.86"))
  }

  /// A style, and the colours that its text and what is behind it have.
  static let looks: [(Style, String?, String)] = [
    (.plain, nil, "#d8dbe2"),
    (Style(.palette(1)), nil, "#e5534b"),
    (Style(.palette(16)), nil, "#000000"),
    (Style(.palette(196)), nil, "#ff0000"),
    (Style(.palette(244)), nil, "#808080"),
    (Style(.palette(255)), nil, "#eeeeee"),
    (Style(.palette(196), on: .palette(231)), "#ffffff", "#ff0000"),
    (Style(.palette(196), on: .palette(231), .reversed), "#ff0000", "#ffffff"),
    (Style(.standard, on: .standard, .reversed), "#d8dbe2", "#16181d"),
    (Style(.standard, on: .standard, .dim), nil, "#86898f"),
  ]

  @Test(arguments: looks) func hasTheColours(_ style: Style, _ ground: String?, _ text: String) {
    let svg = Self.screen("x", style).svg()
    #expect(svg.contains("<g fill=\"\(text)\"><text x=\"18.43\" y=\"39.29\">x"))
    let rect = #"<rect x="18.43" y="26.30" width="8.43" height="16.30" fill="#
    #expect(svg.contains(rect) == (ground != nil))
    if let ground { #expect(svg.contains(rect + "\"\(ground)\"/>")) }
  }

  @Test func drawsTheCursor() {
    var canvas = Self.screen("x")
    canvas.cursor = Point(column: 1, row: 1)
    let rect = ##"<rect x="18.43" y="26.30" width="8.43" height="16.30" fill="#24292f"/>"##
    #expect(canvas.svg(.light).contains(rect))
    #expect(canvas.svg(.light).contains(##"<g fill="#fcfcfa"><text x="18.43" y="39.29">x"##))
  }

  @Test(arguments: 0..<10) func isXMLWhateverIsOnTheScreen(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var canvas = Canvas(Size(columns: 40, rows: 12))
    for row in 0..<12 { canvas.write(RandomText.styled(&random), column: 0, row: row) }
    #expect(XMLParser(data: Data(canvas.svg().utf8)).parse())
  }
}
