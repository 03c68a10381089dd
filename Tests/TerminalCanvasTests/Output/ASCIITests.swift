import TerminalCanvas
import Testing

/// Screens for terminals without UTF-8.
struct ASCIITests {
  static let table: [(String, String)] = [
    ("plain ~text~", "plain ~text~"),
    ("✓ 250 ✗ 550 › 354", "+ 250 x 550 > 354"),
    ("▸ RCPT TO:‹…› – MAIL", "> RCPT TO:<.> - MAIL"),
    ("═══ TLS ═══ ● REC", "=== TLS === * REC"),
    ("─│┌┐└┘├┤┬┴┼", "-|+++++++++"),
    ("▐ RCPT ▌ ↑ ↓ ← → ·", "[ RCPT ] ^ v < > ."),
    ("RFC 5321 §4.2", "RFC 5321 #4.2"),
    ("348 µs", "348 us"),
    ("¿respuesta en español?", "?respuesta en espanol?"),
    ("漢 x", "?? x"),
    ("e\u{301}ß\u{FFFD}Ωש", "?????"),
  ]

  @Test(arguments: table) func isASCIIOfTheSameWidth(_ text: String, _ ascii: String) {
    var canvas = Canvas(Size(columns: 30, rows: 1))
    let style = Style(.palette(3), on: .palette(4), .bold)
    canvas.write(text, column: 0, row: 0, style: style)
    canvas.cursor = Point(column: 2, row: 0)
    let plain = canvas.inASCII()
    #expect(plain.text == ascii + "\n")
    #expect(plain.cells.map(\.style) == canvas.cells.map(\.style))
    #expect(plain.cursor == canvas.cursor)
    #expect(plain.cells.allSatisfy { $0.width == 1 })
  }
}
