import JSON
import TestSupport
import Testing

@Suite struct JSONScannerTests {
  static let errors: [(String, JSONError)] = [
    ("", .endsEarly(at: 0)),
    ("[1,", .endsEarly(at: 3)),
    // Foundation takes these two.
    ("[1,]", .unexpected(UInt8(ascii: "]"), at: 3)),
    (#"{"a":1,}"#, .unexpected(UInt8(ascii: "}"), at: 7)),
    ("[1;2]", .unexpected(UInt8(ascii: ";"), at: 2)),
    ("nil", .unexpected(UInt8(ascii: "n"), at: 0)),
    ("[true] [", .trailingOctets(at: 7)),
    ("[\"a\tb\"]", .rawControl(0x09, at: 3)),
    (#"["ab\q"]"#, .badEscape(at: 4)),
    (#"["\u00g0"]"#, .badEscape(at: 2)),
    (#"["x\ud800y"]"#, .loneSurrogate(at: 3)),
    (#"["\udc00"]"#, .loneSurrogate(at: 2)),
    (#"["\ud800\u0041"]"#, .loneSurrogate(at: 2)),
    ("[01]", .badNumber(at: 1)),
    ("[1.]", .badNumber(at: 1)),
    ("[.5]", .unexpected(UInt8(ascii: "."), at: 1)),
    ("[-x]", .badNumber(at: 1)),
    ("[2e]", .badNumber(at: 1)),
    ("-", .endsEarly(at: 1)),
  ]

  @Test(arguments: errors) func saysWhatIsWrongAndWhere(text: String, error: JSONError) {
    #expect(throws: error) { try JSONValue(octets: Array(text.utf8)) }
  }

  static let notUTF8: [[UInt8]] = [
    [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC3, 0x28], [0xE0, 0x9F, 0xBF], [0xE2, 0x82],
    [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80],
    [0xF5, 0x80, 0x80, 0x80],
    [0xF1, 0x80, 0x80], [0xFE], [0xFF], [0xE2, 0x28, 0xA1],
  ]

  @Test(arguments: notUTF8) func refusesWhatIsNotUTF8(octets: [UInt8]) {
    let text = [UInt8(ascii: "\""), UInt8(ascii: "a")] + octets + [UInt8(ascii: "\"")]
    #expect(throws: JSONError.invalidUTF8(at: 2)) { try JSONValue(octets: text) }
  }

  @Test func agreesWithSwiftOnWhatIsUTF8() {
    var generator = SeededGenerator(seed: 5)
    let likely: [UInt8] = [
      0x41, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4,
    ]
    for _ in 0..<5_000 {
      let octets = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        likely.randomElement(using: &generator) ?? 0
      }
      var place = 0
      while let length = UTF8Sequence.length(in: octets, at: place, end: octets.count) {
        place += length
      }
      #expect((place == octets.count) == (String(validating: octets, as: UTF8.self) != nil))
    }
  }

  @Test func followsArraysOnlyAsDeepAsAllowed() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array(String(repeating: "[", count: depth).utf8)
        + Array(String(repeating: "]", count: depth).utf8)
    }
    #expect(throws: Never.self) { try JSONValue(octets: nested(256)) }
    #expect(throws: JSONError.tooDeep(at: 256)) { try JSONValue(octets: nested(257)) }
    #expect(throws: JSONError.tooDeep(at: 256)) { try JSONValue(octets: nested(1_000_000)) }
  }

  @Test func staysInsideItsRange() throws {
    let octets = Array(#"xx[12]"345"#.utf8)
    var scanner = JSONScanner(octets, in: 2..<6)
    #expect(try scanner.value() == .array([.number(JSONNumber(12))]))
    try scanner.finish()
    #expect(scanner.offset == 4)

    var cut = JSONScanner(octets, in: 2..<4)
    #expect(throws: JSONError.endsEarly(at: 2)) { try cut.value() }
    var outside = JSONScanner(octets, in: 50..<60)
    #expect(throws: JSONError.endsEarly(at: 0)) { try outside.value() }
  }

  @Test func tellsWordsApart() throws {
    var scanner = JSONScanner(Array(#"[ "send", "\u0073end", "sen"]"#.utf8))
    try scanner.expect(UInt8(ascii: "["))
    let taken = [
      scanner.take(string: "sen"), scanner.take(string: "sends"), scanner.take(string: "send"),
      scanner.take(UInt8(ascii: ",")),
    ]
    #expect(taken == [false, false, true, true])
    // Written with an escape it is the same word, and takes the slow way.
    let isTaken = scanner.take(string: "send")
    #expect(!isTaken)
    #expect(try scanner.string() == Array("send".utf8))
    try scanner.expect(UInt8(ascii: ","))
    let isTakenTooLong = scanner.take(string: "send")
    #expect(!isTakenTooLong)
    #expect(try scanner.string() == Array("sen".utf8))
  }

  static let decimals: [(String, Int64?)] = [
    ("0", 0), ("-0", 0), ("0.000412", 412), ("14.0", 14_000_000), ("14", 14_000_000),
    ("2.5", 2_500_000), ("-1.5", -1_500_000), ("0.0000004", 0), ("0.0000005", 1),
    ("0.9999999", 1_000_000), ("1e3", 1_000_000_000), ("1E-6", 1), ("15e-7", 2),
    ("12345.678901", 12_345_678_901), ("9223372036854.775807", .max),
    ("9223372036854.775808", nil), ("1e13", nil), ("1e99999999999999999999", nil),
    ("1e-99999999999999999999", 0), ("0e99999999999999999999", 0),
    ("0.00000000000000000000000000001e30", 10_000_000),
    ("100000000000000000000000000000e-29", 1_000_000),
    ("0.12345678901234567890123456789", 123_457),
  ]

  @Test(arguments: decimals) func readsDecimalsExactly(text: String, microseconds: Int64?) throws {
    var scanner = JSONScanner(Array(text.utf8))
    guard let microseconds else {
      #expect(throws: JSONError.numberOutOfRange(at: 0)) { try scanner.decimal(places: 6) }
      return
    }
    #expect(try scanner.decimal(places: 6) == microseconds)
    try scanner.finish()
  }
}
