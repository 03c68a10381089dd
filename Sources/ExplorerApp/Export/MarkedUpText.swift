/// Text for a page of HTML, or for XML.
enum MarkedUpText {
  /// Text with nothing in it that a browser would take for its own.
  static func escaped(_ text: some StringProtocol) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Text that `TextStyle` has coloured, with elements in place of escape sequences.
  static func dressed(_ text: String) -> String {
    var marked = ""
    var parameters: String?
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch (scalar, parameters) {
      case ("\u{1B}", nil):
        marked += escaped(String(plain))
        plain = String.UnicodeScalarView()
        parameters = ""
      case ("m", let before?):
        marked += before == "[0" ? "</b>" : "<b class=\"\(name(of: before.dropFirst()))\">"
        parameters = nil
      case (_, let before?): parameters = before + String(scalar)
      case (_, nil): plain.append(scalar)
      }
    }
    return marked + escaped(String(plain))
  }

  /// The class of what has these SGR parameters.
  private static func name(of parameters: some StringProtocol) -> String {
    switch parameters {
    case "32": "good"
    case "36": "more"
    case "33": "later"
    case "31": "bad"
    case "35": "odd"
    case "2": "dim"
    default: "strong"
    }
  }
}
