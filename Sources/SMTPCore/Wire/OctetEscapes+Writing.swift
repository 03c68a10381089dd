extension OctetEscapes {
  /// Octets as text that `octets(_:)` reads again: nothing of it is more than printable ASCII.
  package static func text(_ octets: some Sequence<UInt8>) -> String {
    var text = ""
    for octet in octets {
      switch octet {
      case Octet.cr: text += "\\r"
      case Octet.lf: text += "\\n"
      case Octet.tab: text += "\\t"
      case Octet.nul: text += "\\0"
      case Octet.backslash: text += "\\\\"
      case 0x20...0x7E: text.unicodeScalars.append(Unicode.Scalar(octet))
      default: text += "\\x" + Hexadecimal.text(octet, digits: 2).uppercased()
      }
    }
    return text
  }
}
