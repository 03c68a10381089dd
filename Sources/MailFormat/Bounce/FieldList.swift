import SMTPCore

/// The fields of a header, or of a block of a delivery report, unfolded (RFC 5322 §2.2).
struct FieldList {
  /// Fields that are kept, and octets of one.
  private static let most = 400
  private static let longest = 4_096

  private var fields: [(name: [UInt8], value: [UInt8])] = []

  /// No fields.
  static let none = FieldList()

  private init() {}

  /// Takes the fields off the front of `text`, and the empty line behind them. Where no field comes
  /// first nothing is taken. A line that is no field is passed over.
  init(takingFrom text: inout ArraySlice<UInt8>) {
    var lines = TextBlock(text)
    if let first = lines.peek, Self.name(of: first) == nil, !first.begins(with: "From ") { return }
    while let line = lines.next() {
      if line.trimmed.isEmpty { break }
      if line.first.map(Octet.isBlank) == true {
        fold(line)
      } else if let name = Self.name(of: line), fields.count < Self.most {
        let value = line[name.endIndex...].drop { $0 != Octet.colon }.dropFirst()
        fields.append((name.map(Octet.upper), Array(value.trimmed.prefix(Self.longest))))
      }
    }
    text = lines.rest
  }

  /// Whether there are none.
  var isEmpty: Bool { fields.isEmpty }

  /// How many there are.
  var count: Int { fields.count }

  /// The text of the first field with this name, in whatever case.
  subscript(name: String) -> [UInt8]? {
    fields.first { $0.name.elementsEqual(name.utf8.lazy.map(Octet.upper)) }?.value
  }

  /// The name in front of a line; nil where it begins no field.
  static func name(of line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let name = line.prefix { $0 > Octet.space && $0 < Octet.delete && $0 != Octet.colon }
    let behind = line[name.endIndex...].drop(while: Octet.isBlank)
    guard (1...76).contains(name.count), behind.first == Octet.colon else { return nil }
    return name
  }

  private mutating func fold(_ line: ArraySlice<UInt8>) {
    guard let last = fields.indices.last, fields[last].value.count < Self.longest else { return }
    fields[last].value += [Octet.space] + line.trimmed.prefix(Self.longest)
  }
}
