import SMTPCore

/// What lines of a message come to.
struct LineTally: Hashable {
  /// The longest line in octets, without its CRLF and without dot-stuffing (RFC 5322 §2.1.1).
  static let longest = 998

  /// Octets of the content, line ends included and dot-stuffing not.
  var octets = 0
  /// Octets that dot-stuffing adds.
  var stuffing = 0
  /// Lines that are too long.
  var tooLong = 0
  /// Lines with octets beyond ASCII.
  var eightBit = 0

  /// Of no line.
  init() {}

  /// Of one line.
  init(_ line: String) {
    let count = line.utf8.count
    octets = count + 2
    stuffing = line.utf8.first == Octet.dot ? 1 : 0
    tooLong = count > Self.longest ? 1 : 0
    eightBit = line.utf8.contains { $0 >= 0x80 } ? 1 : 0
  }

  static func + (a: LineTally, b: LineTally) -> LineTally {
    var sum = a
    sum.octets = a.octets.addingClamped(b.octets)
    sum.stuffing = a.stuffing.addingClamped(b.stuffing)
    sum.tooLong = a.tooLong.addingClamped(b.tooLong)
    sum.eightBit = a.eightBit.addingClamped(b.eightBit)
    return sum
  }

  static func - (a: LineTally, b: LineTally) -> LineTally {
    var rest = a
    rest.octets -= b.octets
    rest.stuffing -= b.stuffing
    rest.tooLong -= b.tooLong
    rest.eightBit -= b.eightBit
    return rest
  }
}
