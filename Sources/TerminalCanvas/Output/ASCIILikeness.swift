/// What stands for a character where there is only ASCII.
enum ASCIILikeness {
  /// One printable ASCII character for the text of a cell.
  static func text(of text: String) -> String {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1 else { return "?" }
    if let like = likes[scalar] { return like }
    switch scalar.value {
    case 0x2500...0x257F: return "+"
    case 0x2580...0x259F: return "#"
    default: return ASCIIText[scalar] ?? "?"
    }
  }

  private static let likes: [Unicode.Scalar: String] = Dictionary(
    table.flatMap { ascii, likes in likes.unicodeScalars.map { ($0, ascii) } },
    uniquingKeysWith: { first, _ in first })

  /// Every character on the right looks, or reads, like the one on the left. The letters are those
  /// of Spanish, one of our own languages.
  private static let table: [(String, String)] = [
    (" ", "\u{A0}"),
    ("+", "✓✔"), ("x", "✗✘×"), ("!", "⚠¡"), ("*", "●•◆★"), ("o", "○◦◇"), ("#", "§■□▪"),
    (">", "›▸▶►→⇒»❯"), ("<", "‹◂◀◄←⇐«❮"), ("^", "↑▴▲"), ("v", "↓▾▼"),
    (".", "…·"), (":", "⋮"), ("-", "–—−‐‑─━┄┅┈┉╌╍╴╶"), ("=", "═≡"), ("~", "≈∼"),
    ("|", "│┃┆┇┊┋╎╏║╵╷▏▕"), ("[", "▐"), ("]", "▌"), ("\"", "“”„"), ("'", "‘’‚"),
    ("a", "áà"), ("e", "é"), ("i", "í"), ("o", "ó"), ("u", "úüµμ"), ("n", "ñ"), ("?", "¿"),
    ("A", "ÁÀ"), ("E", "É"), ("I", "Í"), ("O", "Ó"), ("U", "ÚÜ"), ("N", "Ñ"),
  ]
}
