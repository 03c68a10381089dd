/// The server's message of NTLM, of type 2 ([MS-NLMP] §2.2.1.2). It tells names of the network
/// behind the server to whoever asks.
package struct NTLMChallenge: Hashable, Sendable {
  /// A name that the server tells of itself.
  package struct Name: Hashable, Sendable {
    package var kind: Kind
    package var text: String
  }

  /// Whose name it is: the numbers of [MS-NLMP] §2.2.2.1.
  package enum Kind: UInt16, CaseIterable, Hashable, Sendable {
    case computer = 1
    case domain = 2
    case dnsComputer = 3
    case dnsDomain = 4
    case dnsForest = 5
  }

  /// Where a field lies: its length in octets, and its place from the message's start.
  private struct Place {
    var length: Int
    var offset: Int
  }

  /// The server's or its domain's name; empty where it tells none.
  package var target: String
  /// What both may agree on, bit by bit ([MS-NLMP] §2.2.2.5).
  package var flags: UInt32
  /// The eight octets that the answer is made from.
  package var nonce: [UInt8]
  /// The names that it tells, in its order.
  package var names: [Name]
  /// The version of Windows, where it tells that: major, minor, build.
  package var version: String?

  /// Reads the octets inside of the base64 of a 334; nil where they are no such message.
  package init?(_ octets: [UInt8]) {
    guard octets.starts(with: Array("NTLMSSP\0".utf8) + [2, 0, 0, 0]), octets.count >= 32 else {
      return nil
    }
    flags = UInt32(Self.number(octets, 20)) | UInt32(Self.number(octets, 22)) << 16
    nonce = Array(octets[24..<32])
    let isWide = flags & Self.unicodeFlag != 0
    target = Self.text(Self.field(octets, Self.place(octets, 12)), isWide: isWide)
    names =
      octets.count >= 48 ? Self.names(Self.field(octets, Self.place(octets, 40))) : []
    if flags & Self.versionFlag != 0, octets.count >= 56 {
      version = "\(octets[48]).\(octets[49]).\(Self.number(octets, 50))"
    }
  }

  private static let unicodeFlag: UInt32 = 0x0000_0001
  private static let versionFlag: UInt32 = 0x0200_0000

  /// Two octets, the lower one first; they have to be there.
  private static func number(_ octets: some RandomAccessCollection<UInt8>, _ offset: Int) -> UInt16
  {
    let start = octets.index(octets.startIndex, offsetBy: offset)
    return UInt16(octets[start]) | UInt16(octets[octets.index(after: start)]) << 8
  }

  private static func place(_ octets: [UInt8], _ offset: Int) -> Place {
    Place(
      length: Int(number(octets, offset)),
      offset: Int(number(octets, offset + 4)) | Int(number(octets, offset + 6)) << 16)
  }

  /// What lies there; nothing where the place reaches out of the message.
  private static func field(_ octets: [UInt8], _ place: Place) -> ArraySlice<UInt8> {
    guard place.offset <= octets.count, place.length <= octets.count - place.offset else {
      return []
    }
    return octets[place.offset..<(place.offset + place.length)]
  }

  private static func names(_ field: ArraySlice<UInt8>) -> [Name] {
    var names: [Name] = []
    var rest = field
    while rest.count >= 4 {
      let kind = number(rest, 0)
      let length = Int(number(rest, 2))
      guard kind != 0, length <= rest.count - 4 else { break }
      if let kind = Kind(rawValue: kind) {
        names.append(Name(kind: kind, text: text(rest.dropFirst(4).prefix(length), isWide: true)))
      }
      rest = rest.dropFirst(4 + length)
    }
    return names
  }

  /// UTF-16 with the lower octet first, or the octets of some old code page.
  private static func text(_ octets: ArraySlice<UInt8>, isWide: Bool) -> String {
    guard isWide else { return VisibleText.string(octets) }
    let units = stride(from: 0, to: octets.count - 1, by: 2).map { number(octets, $0) }
    return VisibleText.string(Array(String(decoding: units, as: UTF16.self).utf8))
  }
}
