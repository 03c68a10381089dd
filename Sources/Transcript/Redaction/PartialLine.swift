import SMTPCore

/// A line of the client while it arrives.
struct PartialLine {
  /// How many octets of it are kept.
  static let keptOctets = 65_536

  /// The octets so far; of a longer line the first.
  private(set) var octets: [UInt8] = []
  /// How many octets there are so far.
  private(set) var length = 0
  /// Whether lines that are no verb were secret where it began.
  let isSecret: Bool
  /// Whether its octets so far have been told, because they cannot be secret.
  var isTold = false

  /// A line before its first octet.
  init(isSecret: Bool) {
    self.isSecret = isSecret
  }

  /// Whether octets of it are held back.
  var isHeld: Bool { length > 0 && !isTold }

  /// Whether not all of it is kept.
  var isCut: Bool { length > octets.count }

  /// The line without its line end.
  var content: ArraySlice<UInt8> {
    var content = octets[...]
    if content.last == Octet.lf { content = content.dropLast() }
    if content.last == Octet.cr { content = content.dropLast() }
    return content
  }

  /// Whether it ends as it should.
  var endsInCRLF: Bool { octets.suffix(2) == [Octet.cr, Octet.lf] }

  mutating func append(_ part: ArraySlice<UInt8>) {
    octets.append(contentsOf: part.prefix(max(0, Self.keptOctets - octets.count)))
    length = length.addingClamped(part.count)
  }
}
