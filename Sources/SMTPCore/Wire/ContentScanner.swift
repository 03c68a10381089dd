/// Reads message content behind a 354, up to the lone dot (RFC 5321 §4.1.1.4, §4.5.2).
///
/// Only CRLF . CRLF ends it. Content of any length costs the memory of its first part only.
package struct ContentScanner: Hashable, Sendable {
  /// How many octets of the unstuffed content are kept.
  package static let keptOctets = 65_536

  private enum Place: Hashable, Sendable {
    /// At the start of a line, behind a CRLF or the very start.
    case lineStart
    case inLine
    case behindCR
    /// Behind a dot at the start of a line.
    case behindDot
    /// Behind a dot and a CR at the start of a line.
    case behindDotCR
  }

  private var place = Place.lineStart
  private var kept: [UInt8] = []
  /// Where in what is kept a dot was taken off.
  private var stuffed: [Int] = []
  private var wireOctets = 0
  private var began: Instant?
  private var omitted = 0
  private var redacted = 0
  private var isLeftOut = false

  /// A scanner before the first octet of content.
  package init() {}

  /// Whether no octet was read yet.
  package var isEmpty: Bool { wireOctets == 0 && place == .lineStart }

  /// How many octets of content were on the wire so far.
  var octets: Int { wireOctets }

  /// The octets on the wire so far, doubled dots included; nil where not all of them are kept.
  var soFar: [UInt8]? {
    guard omitted == 0, !isLeftOut else { return nil }
    var message = Message(
      octets: wireOctets, content: kept, framing: .dot(stuffed: stuffed), omitted: 0, redacted: 0,
      isWhole: false)
    switch place {
    case .behindDot: message.content.append(Octet.dot)
    case .behindDotCR: message.content += [Octet.dot, Octet.cr]
    case .lineStart, .inLine, .behindCR: break
    }
    return message.wireOctets
  }

  /// Reads content off the front of `octets`; the message once the lone dot is there.
  package mutating func next(in octets: inout ArraySlice<UInt8>, at instant: Instant?) -> Message? {
    if isEmpty, !octets.isEmpty { began = instant }
    var index = octets.startIndex
    let end = octets.endIndex
    while index < end {
      if place == .inLine {
        // Nothing can end here before the next carriage return.
        let stop = octets[index...].firstIndex(of: Octet.cr) ?? end
        keep(octets[index..<stop])
        wireOctets = wireOctets.addingClamped(stop - index)
        index = stop
        guard index < end else { break }
      }
      let octet = octets[index]
      index += 1
      if step(octet) {
        octets = octets[index...]
        return finish(isWhole: true, at: instant)
      }
    }
    octets = []
    return nil
  }

  /// Takes content whose octets are left out; it ends at the start of a line.
  package mutating func takeUnknown(_ count: Int, at instant: Instant?) {
    if isEmpty { began = instant }
    wireOctets = wireOctets.addingClamped(count)
    redacted = redacted.addingClamped(count)
    isLeftOut = true
    place = .lineStart
  }

  /// What was read so far, cut where the source ended.
  package mutating func cut(at instant: Instant?) -> Message? {
    guard !isEmpty else { return nil }
    if place == .behindDot { takeOffDot() }
    if place == .behindDotCR {
      takeOffDot()
      keepWire(Octet.cr)
    }
    return finish(isWhole: false, at: instant)
  }

  /// Takes one octet that may matter for the end of the message; true once it is the end.
  private mutating func step(_ octet: UInt8) -> Bool {
    switch (place, octet) {
    case (.lineStart, Octet.dot):
      place = .behindDot
      return false
    case (.behindDot, Octet.cr):
      place = .behindDotCR
      return false
    case (.behindDotCR, Octet.lf):
      return true
    case (.behindDot, _):
      // The dot was stuffing, or should have been: receivers take it off either way.
      takeOffDot()
    case (.behindDotCR, _):
      takeOffDot()
      keepWire(Octet.cr)
    default:
      break
    }
    let isBehindCR = place == .behindCR || place == .behindDotCR
    keepWire(octet)
    switch octet {
    case Octet.cr: place = .behindCR
    case Octet.lf where isBehindCR: place = .lineStart
    default: place = .inLine
    }
    return false
  }

  /// Counts the dot at the start of a line that is no content.
  private mutating func takeOffDot() {
    wireOctets = wireOctets.addingClamped(1)
    if kept.count < Self.keptOctets { stuffed.append(kept.count) }
  }

  private mutating func keepWire(_ octet: UInt8) {
    wireOctets = wireOctets.addingClamped(1)
    if kept.count < Self.keptOctets {
      kept.append(octet)
    } else {
      omitted = omitted.addingClamped(1)
    }
  }

  private mutating func keep(_ octets: ArraySlice<UInt8>) {
    let room = Self.keptOctets - kept.count
    if room > 0 { kept.append(contentsOf: octets.prefix(room)) }
    omitted = omitted.addingClamped(max(0, octets.count - max(0, room)))
  }

  private mutating func finish(isWhole: Bool, at instant: Instant?) -> Message {
    var message = Message(
      octets: wireOctets, content: kept, framing: .dot(stuffed: stuffed), omitted: omitted,
      redacted: redacted, isWhole: isWhole)
    message.isLeftOut = isLeftOut
    message.began = began ?? instant
    message.ended = instant
    self = ContentScanner()
    return message
  }
}
