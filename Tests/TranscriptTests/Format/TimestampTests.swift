import Foundation
import TestSupport
import Testing
import Transcript

@Suite struct TimestampTests {
  static let texts: [(Int64, String)] = [
    (0, "1970-01-01T00:00:00.000000Z"),
    (-1, "1969-12-31T23:59:59.999999Z"),
    (1_795_289_236_123_456, "2026-11-21T19:27:16.123456Z"),
    (951_782_400_000_000, "2000-02-29T00:00:00.000000Z"),
    (4_107_542_400_000_000, "2100-03-01T00:00:00.000000Z"),
    (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
    (-62_167_219_200_000_000, "0000-01-01T00:00:00.000000Z"),
  ]

  @Test(arguments: texts) func writesAndReads(microseconds: Int64, text: String) {
    let timestamp = Timestamp(microseconds: microseconds)
    #expect(timestamp.text == text)
    #expect(Timestamp(text) == timestamp)
  }

  static let others: [(String, Int64)] = [
    ("1970-01-01T00:00:00Z", 0),
    ("1970-01-01t00:00:00z", 0),
    ("1970-01-01T01:30:00+01:30", 0),
    ("1969-12-31T22:00:00-02:00", 0),
    ("1970-01-01T00:00:00.5Z", 500_000),
    ("1970-01-01T00:00:00.1234567890Z", 123_456),
    ("1972-06-30T23:59:60Z", 78_796_800_000_000),
  ]

  @Test(arguments: others) func readsOtherSpellings(text: String, microseconds: Int64) {
    #expect(Timestamp(text)?.microseconds == microseconds)
  }

  static let invalid = [
    "", "today", "2026-11-21", "2026-11-21T19:27:16", "2026-11-21 19:27:16Z",
    "2026-13-01T00:00:00Z",
    "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
    "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z", "2026-01-01T00:00:61Z",
    "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00Zx", "2026-01-01T00:00:00+0100",
    "2026-01-01T00:00:00+24:00", "26-01-01T00:00:00Z", "+026-01-01T00:00:00Z", "2026-1-1T00:00:00Z",
  ]

  @Test(arguments: invalid) func refusesOtherTexts(text: String) {
    #expect(Timestamp(text) == nil)
  }

  @Test func agreesWithFoundation() throws {
    var generator = SeededGenerator(seed: 21)
    let format = Date.ISO8601FormatStyle()
    for _ in 0..<1_000 {
      let seconds = Int.random(in: -5_000_000_000...10_000_000_000, using: &generator)
      let text = format.format(Date(timeIntervalSince1970: Double(seconds)))
      let timestamp = Timestamp(seconds: seconds, nanoseconds: 0)
      #expect(timestamp.text == text.dropLast() + ".000000Z")
      #expect(Timestamp(text) == timestamp)
    }
  }

  @Test func namesFiles() {
    #expect(Timestamp("2026-11-21T19:27:16.9Z")?.fileName == "2026-11-21T192716Z")
    #expect(Timestamp(seconds: 1, nanoseconds: 999_999_999).microseconds == 1_999_999)
    #expect(Timestamp(seconds: .max, nanoseconds: 0).microseconds == 0)
  }
}
