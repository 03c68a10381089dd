import SMTPCore
import TestSupport
import Testing

/// Content as BDAT commands.
struct ContentChunksTests {
  @Test(arguments: [
    ("", nil, ["BDAT 0 LAST\r\n"]), ("", 5, ["BDAT 0 LAST\r\n"]),
    ("abc\r\n", nil, ["BDAT 5 LAST\r\nabc\r\n"]), ("abc\r\n", 5, ["BDAT 5 LAST\r\nabc\r\n"]),
    ("abc\r\n", 9, ["BDAT 5 LAST\r\nabc\r\n"]),
    ("abc\r\n", 2, ["BDAT 2\r\nab", "BDAT 2\r\nc\r", "BDAT 1 LAST\r\n\n"]),
    ("abcd", 2, ["BDAT 2\r\nab", "BDAT 2 LAST\r\ncd"]),
    ("ab", 0, ["BDAT 1\r\na", "BDAT 1 LAST\r\nb"]),
  ])
  func chunksCountTheirOctets(content: String, size: Int?, chunks: [String]) {
    var rest = ContentChunks(Array(content.utf8), size: size)
    #expect(rest.count == chunks.count)
    var seen: [String] = []
    while let chunk = rest.next() { seen.append(String(decoding: chunk, as: UTF8.self)) }
    #expect(seen == chunks)
    #expect(rest.isDone && rest.taken == chunks.count)
    #expect(rest.progress == (content.utf8.count, content.utf8.count))
  }

  /// What the fold reads as chunks is what was cut, with one end of the message.
  @Test func anySizeGivesTheContentBack() {
    var generator = SeededGenerator(seed: 3030)
    for _ in 0..<200 {
      let content = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      var chunks = ContentChunks(content, size: Int.random(in: 1...450, using: &generator))
      var session = Session()
      _ = session.apply(.opened(Opening(isGreeted: true)))
      var read: [UInt8] = []
      var ends = 0
      while let chunk = chunks.next() {
        for observation in session.apply(.sent(chunk)) {
          if case .message(let message) = observation.kind { read += message.content }
        }
        for observation in session.apply(.received(Array("250 ok\r\n".utf8))) {
          if case .reply(_, let answered?) = observation.kind, answered.isEndOfMessage { ends += 1 }
        }
      }
      #expect(read == content)
      #expect(ends == 1)
      #expect(session.chunkRemainder == nil)
    }
  }

  @Test func whatIsLeftOfAChunkIsKnown() {
    var session = Session()
    _ = session.apply(.opened(Opening(isGreeted: true)))
    #expect(session.chunkRemainder == nil)
    _ = session.apply(.sent(Array("BDAT 10\r\nabc".utf8)))
    #expect(session.chunkRemainder == 7)
    _ = session.apply(.sent(Array("defghijRS".utf8)))
    #expect(session.chunkRemainder == nil)
    #expect(session.unfinishedClientLine == Array("RS".utf8))
  }

  @Test(arguments: [
    ("", "", 0, nil), ("a\r\nb\r\n", "a\r\nb\r\n", 0, nil), ("a\nb\n", "a\r\nb\r\n", 2, nil),
    ("a", "a\r\n", 1, nil), ("\n", "\r\n", 1, nil), ("a\r", "a\r\n", 1, nil),
    ("a\rb\n", "a\rb\r\n", 1, 1), ("x\n\r\r\n", "x\r\n\r\r\n", 1, 2),
  ])
  func lineEndsAreMended(text: String, octets: String, mended: Int, stray: Int?) {
    let content = CanonicalContent(Array(text.utf8))
    #expect(content.octets == Array(octets.utf8))
    #expect(content.mended == mended)
    #expect(content.lineOfStrayReturn == stray)
    #expect(CanonicalContent(content.octets).octets == content.octets)
  }
}
