import Glibc

extension ProxyHeader {
  /// Reads what a person asks for: the version, the family, and behind TCP4 and TCP6 the two
  /// addresses and the two ports, the sender's first.
  package init(parsing text: String) throws(ProxyHeaderError) {
    var words = Words(text)
    let version = try words.next(.version)
    guard let read = Version(rawValue: version.text.lowercased()) else {
      throw .unknownVersion(version.text, column: version.column)
    }
    self.version = read
    let family = try words.next(.family)
    switch (read, family.text.uppercased()) {
    case (.v2, "LOCAL"): connection = .local
    case (_, "UNKNOWN"), (.v2, "UNSPEC"): connection = .unknown
    case (_, "TCP4"):
      let places = try words.places(AF_INET, octets: 4)
      connection = .tcp4(source: places.source, destination: places.destination)
    case (_, "TCP6"):
      let places = try words.places(AF_INET6, octets: 16)
      connection = .tcp6(source: places.source, destination: places.destination)
    default: throw .unknownFamily(family.text, version: read.rawValue, column: family.column)
    }
    if let surplus = words.rest.first {
      throw .surplus(surplus.text, column: surplus.column)
    }
  }

  /// The words of a header that are still to be read.
  private struct Words {
    /// A word, and where it begins, in characters from 1.
    struct Word {
      var text: String
      var column: Int
    }

    private(set) var rest: ArraySlice<Word> = []
    private let end: Int

    init(_ text: String) {
      end = text.count + 1
      var words: [Word] = []
      for (index, character) in text.enumerated() where character != " " {
        if let last = words.last, last.column + last.text.count == index + 1 {
          words[words.count - 1].text.append(character)
        } else {
          words.append(Word(text: String(character), column: index + 1))
        }
      }
      rest = words[...]
    }

    mutating func next(_ part: ProxyHeaderError.Part) throws(ProxyHeaderError) -> Word {
      guard let word = rest.popFirst() else { throw .missing(part, column: end) }
      return word
    }

    mutating func places(
      _ family: Int32, octets count: Int
    ) throws(ProxyHeaderError) -> (source: Place, destination: Place) {
      let source = try address(.source, family, count)
      let destination = try address(.destination, family, count)
      return (
        Place(address: source.text, octets: source.octets, port: try port(.sourcePort)),
        Place(
          address: destination.text, octets: destination.octets, port: try port(.destinationPort))
      )
    }

    private mutating func address(
      _ part: ProxyHeaderError.Part, _ family: Int32, _ count: Int
    ) throws(ProxyHeaderError) -> (text: String, octets: [UInt8]) {
      let word = try next(part)
      var octets = [UInt8](repeating: 0, count: count)
      guard inet_pton(family, word.text, &octets) == 1 else {
        throw .badAddress(word.text, isIPv6: family == AF_INET6, column: word.column)
      }
      return (word.text, octets)
    }

    private mutating func port(_ part: ProxyHeaderError.Part) throws(ProxyHeaderError) -> UInt16 {
      let word = try next(part)
      let isNumber = word.text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      guard isNumber, let port = UInt16(word.text) else {
        throw .badPort(word.text, column: word.column)
      }
      return port
    }
  }
}
