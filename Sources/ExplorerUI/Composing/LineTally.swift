import MailFormat
import SMTPCore

/// What lines of a message come to.
struct LineTally: Hashable {
  /// What decides how they can travel.
  var facts = ContentFacts()
  /// Octets that dot-stuffing adds.
  var stuffing = 0

  /// Of no line.
  init() {}

  /// Of one line.
  init(_ line: String) {
    facts = ContentFacts(line: line.utf8)
    stuffing = line.utf8.first == Octet.dot ? 1 : 0
  }

  /// Octets of the content, line ends included and dot-stuffing not.
  var octets: Int { facts.octets }
  /// Lines that are too long.
  var tooLong: Int { facts.longLines }
  /// Lines with octets beyond ASCII.
  var eightBit: Int { facts.eightBitLines }

  /// Whether the lines can go as they are, whatever the transaction allows.
  var isPlain: Bool { facts.isPlain && facts.eightBit == 0 }

  static func + (a: LineTally, b: LineTally) -> LineTally {
    var sum = a
    sum.facts = a.facts + b.facts
    sum.stuffing = a.stuffing + b.stuffing
    return sum
  }

  static func - (a: LineTally, b: LineTally) -> LineTally {
    var rest = a
    rest.facts = a.facts - b.facts
    rest.stuffing = a.stuffing - b.stuffing
    return rest
  }
}
