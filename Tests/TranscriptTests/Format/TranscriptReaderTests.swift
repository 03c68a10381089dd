import JSON
import SMTPCore
import Testing
import Transcript

@Suite struct TranscriptReaderTests {
  static let header = #"{"format":"ehlo-transcript","version":1}"#

  private func read(_ text: String) throws(TranscriptError) -> [TimedEvent] {
    try TranscriptReader.read(Array(text.utf8)).events
  }

  private static func at(_ line: Int, _ column: Int, _ offset: Int) -> TextPosition {
    TextPosition(line: line, column: column, offset: offset)
  }

  /// What follows the header in a recording that cannot be read, and why.
  static let badLines: [(String, TranscriptError)] = [
    (
      "[0,\"note\",\"a\"]\n[0,\"note\" \"a\"]\n[1,",
      .notJSON(.unexpected(0x22, at: 10), at: at(3, 11, 66))
    ),
    ("[0,\"note\",\"a\"\n", .notJSON(.endsEarly(at: 13), at: at(2, 14, 54))),
    ("[0,\"note\",\"a\"] x\n", .notJSON(.trailingOctets(at: 15), at: at(2, 16, 56))),
    ("[0,\"note\",\"\u{1}\"]\n", .notJSON(.rawControl(1, at: 11), at: at(2, 12, 52))),
    ("[NaN,\"note\",\"a\"]\n", .badValue(what: "time", at: at(2, 2, 42))),
    ("[-1,\"note\",\"a\"]\n", .badValue(what: "time", at: at(2, 2, 42))),
    ("[\"1\",\"note\",\"a\"]\n", .badValue(what: "time", at: at(2, 2, 42))),
    ("[1e300,\"note\",\"a\"]\n", .badValue(what: "time", at: at(2, 2, 42))),
    ("[1]\n", .notJSON(.unexpected(0x5D, at: 2), at: at(2, 3, 43))),
    ("[1,2,3]\n", .badValue(what: "kind", at: at(2, 4, 44))),
    ("[1,\"note\"]\n", .notJSON(.unexpected(0x5D, at: 9), at: at(2, 10, 50))),
    ("[1,\"note\",\"a\",4]\n", .notJSON(.unexpected(0x2C, at: 13), at: at(2, 14, 54))),
    ("[1,\"note\",7]\n", .badValue(what: "note", at: at(2, 11, 51))),
    ("[1,\"recv\",7]\n", .badValue(what: "recv", at: at(2, 11, 51))),
    ("[1,\"send\",{}]\n", .badValue(what: "base64", at: at(2, 11, 51))),
    ("[1,\"send\",{\"base64\":\"A\"}]\n", .badValue(what: "base64", at: at(2, 11, 51))),
    ("[1,\"send\",{\"redacted\":\"AUTH\"}]\n", .badValue(what: "octets", at: at(2, 11, 51))),
    (
      "[1,\"send\",{\"redacted\":\"AUTH\",\"octets\":-1}]\n",
      .badValue(what: "octets", at: at(2, 11, 51))
    ),
    ("[1,\"open\",{\"port\":65536}]\n", .badValue(what: "port", at: at(2, 11, 51))),
    ("[1,\"open\",{\"host\":1}]\n", .badValue(what: "host", at: at(2, 11, 51))),
    ("[1,\"tls\",null]\n", .badValue(what: "tls", at: at(2, 10, 50))),
    ("[1,\"tls\",{\"peer\":[\"?\"]}]\n", .badValue(what: "peer", at: at(2, 10, 50))),
    ("[1,\"close\",{}]\n", .badValue(what: "by", at: at(2, 12, 52))),
    ("[1,\"close\",{\"by\":\"moon\"}]\n", .badValue(what: "by", at: at(2, 12, 52))),
    ("true\n", .badValue(what: "event", at: at(2, 1, 41))),
    ("{\"a\":1}\n", .badValue(what: "format", at: at(2, 1, 41))),
    ("{\"format\":\"ehlo-transcript\",\"version\":2}\n", .newerVersion(2, at: at(2, 1, 41))),
  ]

  @Test(arguments: badLines) func saysWhichLineIsWrong(lines: String, error: TranscriptError) {
    #expect(throws: error) { try read(Self.header + "\n" + lines) }
  }

  /// Whole inputs that are no recording.
  static let badFiles: [([UInt8], TranscriptError)] = [
    ([], .empty),
    (Array("\n \r\n# only a comment\n".utf8), .empty),
    (Array("hello\n".utf8), .notATranscript(at: at(1, 1, 0))),
    (Array("hello".utf8), .notATranscript(at: at(1, 1, 0))),
    ([0x89] + Array("PNG\r\n\u{1A}\n".utf8), .notATranscript(at: at(1, 1, 0))),
    ([0x89] + Array("PNG".utf8), .notATranscript(at: at(1, 1, 0))),
    ([0, 1, 2], .notATranscript(at: at(1, 1, 0))),
    (Array("S: 220 x\nC: QUIT\n".utf8), .notATranscript(at: at(1, 1, 0))),
    (Array("[0,\"note\",\"a\"]\n".utf8), .notATranscript(at: at(1, 1, 0))),
    (Array("{\n\"a\": 1}\n".utf8), .notATranscript(at: at(1, 1, 0))),
    (Array("# c\n{\"version\":1}\n".utf8), .notATranscript(at: at(2, 1, 4))),
    (Array("{\"format\":\"ehlo-tr".utf8), .cutInHeader(at: at(1, 19, 18))),
    (Array("{\"format\":\"ehlo-transcript\",\"ver".utf8), .cutInHeader(at: at(1, 33, 32))),
    (Array("{\"started\":\"20".utf8), .notATranscript(at: at(1, 1, 0))),
    (
      Array("{\"format\":\"ehlo-transcript\",\"version\":99}\n[0,5]\n".utf8),
      .newerVersion(99, at: at(1, 1, 0))
    ),
    (
      Array("{\"format\":\"ehlo-transcript\",\"version\":\"1\"}\n".utf8),
      .badValue(what: "version", at: at(1, 1, 0))
    ),
    (
      Array("{\"format\":\"ehlo-transcript\",\"version\":0}\n".utf8),
      .badValue(what: "version", at: at(1, 1, 0))
    ),
    (Array("{\"format\":\"ehlo-transcript\"}\n".utf8), .badValue(what: "version", at: at(1, 1, 0))),
    (
      Array("{\"format\":\"ehlo-transcript\",\"version\":1,\"side\":\"x\"}\n".utf8),
      .badValue(what: "side", at: at(1, 1, 0))
    ),
    (
      Array("{\"format\":\"ehlo-transcript\",\"version\":1,\"started\":\"today\"}\n".utf8),
      .badValue(what: "started", at: at(1, 1, 0))
    ),
    (
      Array("{\"format\":\"ehlo-transcript\",}\n".utf8),
      .notJSON(.unexpected(0x7D, at: 28), at: at(1, 29, 28))
    ),
  ]

  @Test(arguments: badFiles) func saysWhyItIsNoRecording(octets: [UInt8], error: TranscriptError) {
    #expect(throws: error) { try TranscriptReader.read(octets) }
  }

  @Test func keepsTheEventsBeforeAnError() {
    var reader = TranscriptReader()
    var events: [TimedEvent] = []
    let text = Self.header + "\n[0,\"note\",\"a\"]\n[0,\"note\",\"b\"]\nbad\n[0,\"note\",\"c\"]\n"
    #expect(throws: TranscriptError.badValue(what: "event", at: Self.at(4, 1, 71))) {
      try reader.read(Array(text.utf8), into: &events)
    }
    #expect(events.map(\.event) == [.note("a"), .note("b")])
  }

  @Test func dropsALastLineThatIsCut() throws {
    let text = Self.header + "\n[0.5,\"note\",\"a\"]\n[1,\"send\",\"QUI"
    let (events, reader) = try TranscriptReader.read(Array(text.utf8))
    #expect(events == [TimedEvent(at: Instant(microseconds: 500_000), .note("a"))])
    #expect(reader.warnings == [.lastLineCut(octets: 14, at: Self.at(3, 1, 58))])
  }

  @Test func takesALastLineWithoutItsLineEnd() throws {
    let events = try read(Self.header + "\n[0,\"note\",\"a\"]")
    #expect(events.map(\.event) == [.note("a")])
  }

  @Test func passesOverWhatPeopleAdd() throws {
    let text =
      "\u{FEFF}# recorded by hand\r\n\r\n" + Self.header + "\r\n\t[2,\"note\",\"a\"] \r\n# c\r\n"
      + "[1.0, \"note\" , \"b\"]\r\n \t\r\n[null,\"note\",\"\\u0063\"]\r\n  # end"
    let events = try read(text)
    #expect(events.map(\.event) == [.note("a"), .note("b"), .note("c")])
    // Times that go back are taken as they are.
    #expect(events.map { $0.at?.microseconds } == [2_000_000, 1_000_000, nil])
  }

  @Test func readsKindsThatAreWrittenWithEscapes() throws {
    let events = try read(
      Self.header + "\n" + #"[0,"\u0072ecv","a"]"# + "\n" + #"[0,"s\u0065nd",{"base64":"AA=="}]"#)
    #expect(events.map(\.event) == [.received([0x61]), .sent([0])])
  }

  @Test func keepsWhatItDoesNotKnow() throws {
    let text = """
      {"format":"ehlo-transcript","version":1,"weather":{"rain":true},"target":"a"}
      [0,"smell",["roses",1.50]]
      [1,"open",{"host":"h","colour":"red"}]
      [2,"close",{"by":"client","mood":"good"}]
      """
    let (events, reader) = try TranscriptReader.read(Array(text.utf8))
    #expect(
      events.map(\.event) == [.opened(Opening(host: "h")), .closed(Closing(by: .client))])
    let rain = JSONValue.object([.init(name: Array("rain".utf8), value: .bool(true))])
    #expect(reader.header?.others == [.init(name: Array("weather".utf8), value: rain)])
    #expect(reader.unknown.map(\.kind) == [Array("smell".utf8)])
    #expect(reader.unknown.map(\.line) == [2])
    #expect(reader.unknown.first?.value == (try JSONValue(octets: Array(#"["roses",1.50]"#.utf8))))
    #expect(reader.unknownCount == 1)
  }

  @Test func keepsOnlySoManyUnknownEvents() throws {
    let line = "[0,\"smell\",1]\n"
    let text = Self.header + "\n" + String(repeating: line, count: 1_500)
    let (_, reader) = try TranscriptReader.read(Array(text.utf8))
    #expect(reader.unknown.count == TranscriptReader.keptUnknown)
    #expect(reader.unknownCount == 1_500)
  }

  @Test func readsTwoRecordingsInOneFile() throws {
    let text = """
      {"format":"ehlo-transcript","version":1,"target":"a"}
      [0,"open",{}]
      [1,"recv","220 a\\r\\n"]
      {"format":"ehlo-transcript","version":1,"target":"b","side":"server"}
      [0,"open",{}]
      [1,"recv","NOOP\\r\\n"]
      """
    let (events, reader) = try TranscriptReader.read(Array(text.utf8))
    #expect(
      events.map(\.event) == [
        .opened(Opening()), .received(Array("220 a\r\n".utf8)),
        .opened(Opening()), .sent(Array("NOOP\r\n".utf8)),
      ])
    #expect(reader.header?.target == "a")
    #expect(reader.warnings == [.secondHeader(at: Self.at(4, 1, 91))])
  }

  /// Told once, with the line; the times stay as they are. A second recording begins anew.
  @Test func timesThatGoBackAreTold() throws {
    let text = """
      {"format":"ehlo-transcript","version":1}
      [5,"note","a"]
      [null,"note","b"]
      [5,"note","c"]
      {"format":"ehlo-transcript","version":1}
      [1,"note","d"]
      [0.5,"note","e"]
      [0.25,"note","f"]
      """
    let (events, reader) = try TranscriptReader.read(Array(text.utf8))
    #expect(
      events.map(\.at?.microseconds)
        == [5_000_000, nil, 5_000_000, 1_000_000, 500_000, 250_000])
    let lines = reader.warnings.compactMap { warning -> Int? in
      if case .timeBackwards(let place) = warning { place.line } else { nil }
    }
    #expect(lines == [7] && reader.warnings.count == 2)
  }

  @Test func refusesALineWithoutEnd() throws {
    var reader = TranscriptReader()
    var events: [TimedEvent] = []
    try reader.read(Array((Self.header + "\n[0,\"note\",\"").utf8), into: &events)
    let piece = [UInt8](repeating: 0x61, count: 1 << 24)
    #expect(throws: TranscriptError.self) {
      for _ in 0..<5 { try reader.read(piece, into: &events) }
    }
  }

  static let certificateTexts: [(String, [CertificateProblem])] = [
    ("certificate has expired", [.expired]),
    ("certificate is not yet valid", [.notYetValid]),
    ("hostname mismatch", [.wrongName]),
    ("IP address mismatch", [.wrongName]),
    ("self-signed certificate", [.selfSigned]),
    ("self signed certificate", [.selfSigned]),
    ("self-signed certificate in certificate chain", [.selfSignedInChain]),
    ("unable to get local issuer certificate", [.unknownIssuer]),
    ("unable to get issuer certificate", [.incompleteChain]),
    ("unable to verify the first certificate", [.incompleteChain]),
    ("EE certificate key too weak", [.weakKey]),
    ("certificate revoked", [.revoked]),
    ("unsuitable certificate purpose", [.wrongPurpose]),
    ("hostname mismatch; certificate has expired", [.wrongName, .expired]),
    ("path length constraint exceeded", [.other("path length constraint exceeded")]),
    ("", []),
  ]

  @Test(arguments: certificateTexts)
  func readsOpenSSLsWords(text: String, problems: [CertificateProblem]) throws {
    let events = try read(Self.header + "\n[0,\"tls\",{\"verify\":\"\(text)\"}]")
    let facts = TLSFacts(verification: .failed(problems, isAccepted: false))
    #expect(events.map(\.event) == [.secured(facts)])
  }
}
