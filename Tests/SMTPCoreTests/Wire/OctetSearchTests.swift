import SMTPCore
import TestSupport
import Testing

/// The search for a run of octets.
struct OctetSearchTests {
  @Test(
    arguments: [
      ("", "", 0), ("abc", "", 0), ("", "a", nil), ("abc", "abcd", nil), ("abc", "c", 2),
      ("aab", "ab", 1), ("ababac", "abac", 2), ("abab", "b", 1), ("abc", "x", nil),
    ] as [(String, String, Int?)])
  func whereARunStandsFirst(_ text: String, _ run: String, _ place: Int?) {
    let octets = Array(text.utf8)
    let range = place.map { $0..<($0 + run.utf8.count) }
    #expect(octets.firstRange(ofOctets: run.utf8) == range)
    let framed = [0x78] + octets + [0x78]
    let slice = framed[1..<(framed.count - 1)]
    #expect(
      slice.firstRange(ofOctets: run.utf8) == range.map { $0.lowerBound + 1..<$0.upperBound + 1 })
  }

  /// It finds what a search place by place finds.
  @Test func randomRuns() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let octets = (0..<Int.random(in: 0..<30, using: &generator)).map { _ in
        UInt8.random(in: 0...1, using: &generator)
      }
      let run = (0..<Int.random(in: 1..<6, using: &generator)).map { _ in
        UInt8.random(in: 0...1, using: &generator)
      }
      let place = octets.indices.first { octets[$0...].starts(with: run) }
      #expect(octets.firstRange(ofOctets: run)?.lowerBound == place)
    }
  }
}
