import SMTPCore

/// A search through the log, or through the list of another page.
struct LogSearch: Hashable, Sendable {
  /// What of it is still to be looked at. A long session is searched in slices, a slice a tick.
  struct Job: Hashable, Sendable {
    /// The entry or row that is next.
    var next: Int
    /// How many are left, `next` included.
    var left: Int
    var isBackward = false
    var hasWrapped = false
    /// How many were looked at.
    var done = 0

    /// How many to look at in one go: few at first, for what is looked for is often near.
    var slice: Int { max(64, done) }

    /// Goes on behind `length` of them; behind the last of `count` comes the first.
    mutating func take(_ length: Int, of count: Int) {
      left -= length
      done += length
      next += isBackward ? -length : length
      if !(0..<count).contains(next) {
        next = isBackward ? count - 1 : 0
        hasWrapped = true
      }
    }
  }

  /// Where the person was when the search began.
  struct Origin: Hashable, Sendable {
    var selection: Int?
    var line: Int
    var top: LogModel.Place?
    var inspector: LogModel.InspectorSize
    var listRow: Int
    /// How far the recording was played that is shown, in entries; nil where none is.
    var played: Int?
    /// What was searched for before.
    var text: String
  }

  /// What is searched for, as it was typed; letters of ASCII count in either case.
  var text = "" {
    didSet { needle = Self.folded(text.utf8) }
  }
  /// The octets that are looked for.
  private(set) var needle: [UInt8] = []
  /// Where it began, while it is typed; nil once it is settled.
  var origin: Origin?
  /// What is under way; nil while nothing is.
  var job: Job?

  /// Whether keys go into what is searched for.
  var isTyped: Bool { origin != nil }

  /// Whether some text says it.
  func isFound(in text: String) -> Bool { !Self.places(of: needle, in: Array(text.utf8)).isEmpty }

  /// Whether octets that a person sees as harmless text say it.
  func isFound(in octets: [UInt8]) -> Bool {
    if octets.allSatisfy({ $0 >= Octet.space && $0 < Octet.delete }) {
      return Self.hasPlace(of: needle, in: octets[...])
    }
    return isFound(in: VisibleText.string(octets))
  }

  /// Where some octets stand among others, none overlapping another.
  static func places(of needle: [UInt8], in octets: [UInt8]) -> [Int] {
    var places: [Int] = []
    var start = 0
    while let place = place(of: needle, in: octets[...], from: start) {
      places.append(place)
      start = place + needle.count
    }
    return places
  }

  /// Whether some octets stand among others.
  static func hasPlace(of needle: [UInt8], in octets: ArraySlice<UInt8>) -> Bool {
    place(of: needle, in: octets, from: 0) != nil
  }

  private static func place(
    of needle: [UInt8], in octets: ArraySlice<UInt8>, from start: Int
  ) -> Int? {
    guard let first = needle.first, octets.count - start >= needle.count else { return nil }
    return octets.withUnsafeBufferPointer { octets in
      needle.withUnsafeBufferPointer { needle in
        for place in start...(octets.count - needle.count)
        where fold(octets[place]) == first
          && needle.indices.allSatisfy({ fold(octets[place + $0]) == needle[$0] })
        {
          return place
        }
        return nil
      }
    }
  }

  private static func folded(_ octets: some Sequence<UInt8>) -> [UInt8] { octets.map(fold) }

  private static func fold(_ octet: UInt8) -> UInt8 {
    octet &- 0x41 <= 25 ? octet + 0x20 : octet
  }
}
