import SMTPCore

/// A name in a GS2 header or a message of SCRAM, where `,` and `=` mean something else
/// (RFC 5802 §5.1).
enum SaslName {
  /// The name with `=2C` and `=3D` in it.
  static func encode(_ name: [UInt8]) -> [UInt8] {
    name.flatMap { octet -> [UInt8] in
      switch octet {
      case Octet.comma: Array("=2C".utf8)
      case Octet.equals: Array("=3D".utf8)
      default: [octet]
      }
    }
  }

  /// The name; nil where it is empty, no UTF-8, or has a `=` that begins neither of the two.
  static func decode(_ text: some Collection<UInt8>) -> [UInt8]? {
    var name: [UInt8] = []
    var rest = Array(text)[...]
    while let octet = rest.popFirst() {
      switch octet {
      case Octet.equals where rest.starts(with: "2C".utf8):
        name.append(Octet.comma)
        rest = rest.dropFirst(2)
      case Octet.equals where rest.starts(with: "3D".utf8):
        name.append(Octet.equals)
        rest = rest.dropFirst(2)
      case Octet.equals, Octet.comma, Octet.nul: return nil
      default: name.append(octet)
      }
    }
    return name.isEmpty || String(validating: name, as: UTF8.self) == nil ? nil : name
  }
}
