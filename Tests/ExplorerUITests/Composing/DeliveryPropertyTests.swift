import SMTPCore
import TestSupport
import Testing

@testable import ExplorerUI

/// What is written is delivered octet for octet, by DATA and by BDAT in chunks of any size.
@Suite struct DeliveryPropertyTests {
  private static let words = [
    ".", "..", ".x", "", " ", "Subject: x", "QUIT", "BDAT 5 LAST", "\t", "Grüße", "\u{1F600}",
    "RSET", "=\u{E9}=", String(repeating: "long ", count: 190),
  ]

  /// A message of random lines that ends with a lone dot, as a person would.
  private static func message(_ generator: inout SeededGenerator) -> Composer {
    let count = Int.random(in: 1...30, using: &generator)
    let lines = (0..<count).map { _ in
      (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        words.randomElement(using: &generator) ?? ""
      }.joined().prefix(480)
    }
    return Composer(lines: lines.map(String.init) + ["."])
  }

  @Test func everyWayGivesTheSameMessage() throws {
    var generator = SeededGenerator(seed: 5_321)
    for _ in 0..<150 {
      let composer = Self.message(&generator)
      let content = composer.content
      var stage = Stage()
      stage.feed(Array("DATA\r\n".utf8) + composer.wire)
      let size = Int.random(in: 1...(content.count + 20), using: &generator)
      var chunks = ContentChunks(content, size: size)
      stage.open()
      while let chunk = chunks.next() { stage.feed(chunk) }
      stage.open()
      stage.feed(Self.group(ContentChunks(content, size: size)))
      #expect(stage.delivered.count == 3, "chunks of \(size): \(stage.replies.suffix(5))")
      for message in stage.delivered { #expect(message == content) }
    }
  }

  private static let characters = Array(
    "....aZ09 \t=<>?\u{0}\u{7}\u{1B}\u{7F}\u{E9}\u{DF}\u{301}\u{20AC}\u{1F600}".unicodeScalars)

  /// A line of any characters, short or far longer than SMTP likes.
  private static func line(_ generator: inout SeededGenerator) -> String {
    let count =
      generator.once(in: 8)
      ? Int.random(in: 900...3_000, using: &generator)
      : Int.random(in: 0...12, using: &generator)
    var line = String.UnicodeScalarView()
    for _ in 0..<count { line.append(characters.randomElement(using: &generator) ?? ".") }
    return String(line)
  }

  /// Whatever is typed and pasted, in pieces cut anywhere and with either line end, arrives line by
  /// line as it was meant.
  @Test func anyTextArrivesAsItWasTyped() throws {
    var generator = SeededGenerator(seed: 5_322)
    for _ in 0..<40 {
      let lines = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        Self.line(&generator)
      }
      var composer = Composer()
      for line in lines {
        for piece in Self.pieces(of: line, &generator) { composer.insert(piece) }
        composer.insert(Bool.random(using: &generator) ? "\n" : "\r\n")
      }
      composer.insert(".")
      let meant: [UInt8] = lines.flatMap { Array($0.utf8) + [0x0D, 0x0A] }
      #expect(composer.content == meant)
      var stage = Stage()
      stage.feed(Array("DATA\r\n".utf8))
      for piece in composer.wire.randomPieces(using: &generator) { stage.feed(piece) }
      let size = Int.random(in: 1...(meant.count + 20), using: &generator)
      stage.open()
      for piece in Self.group(ContentChunks(composer.content, size: size))
        .randomPieces(using: &generator)
      {
        stage.feed(piece)
      }
      // No line may have more than 998 octets (RFC 5321 §4.5.3.1.6): both ways say so.
      let isTooLong = lines.contains { $0.utf8.count > 998 }
      #expect(
        stage.delivered == (isTooLong ? [] : [meant, meant]), "\(stage.replies.suffix(3))")
      let refusals = stage.replies.count { $0.hasPrefix("550 5.6.0 A line of the message") }
      #expect(refusals == (isTooLong ? 2 : 0))
    }
  }

  /// A text in pieces, as keys and pastes bring it.
  private static func pieces(of line: String, _ generator: inout SeededGenerator) -> [String] {
    var pieces: [String] = []
    var rest = line.unicodeScalars[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...40, using: &generator))
      pieces.append(String(piece))
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }

  /// Octets that are no text at all go out in chunks, where BINARYMIME announces them.
  @Test func anyOctetsArriveInAnyChunks() throws {
    var generator = SeededGenerator(seed: 5_323)
    for _ in 0..<200 {
      let octets: [UInt8] = (0..<Int.random(in: 0...400, using: &generator)).map { _ in
        generator.once(in: 2)
          ? UInt8.random(in: 0...255, using: &generator) : generator.pick([0x0D, 0x0A, 0x2E])
      }
      let chunks = ContentChunks(octets, size: Int.random(in: 1...450, using: &generator))
      var stage = Stage(body: "BINARYMIME")
      for piece in Self.group(chunks).randomPieces(using: &generator) { stage.feed(piece) }
      #expect(stage.delivered == [octets], "\(stage.replies.suffix(3))")
    }
  }

  /// All chunks in one write.
  private static func group(_ chunks: ContentChunks) -> [UInt8] {
    var chunks = chunks
    var octets: [UInt8] = []
    while let chunk = chunks.next() { octets += chunk }
    return octets
  }

  /// A server that delivers at once.
  private struct Stage {
    private var server = ServerSession(scenario: .standard, authenticator: NoAuthenticator())
    private var content: [UInt8] = []
    private(set) var delivered: [[UInt8]] = []
    private(set) var replies: [String] = []
    private let body: String

    init(body: String = "8BITMIME") {
      self.body = body
      feed(Array("EHLO me.example\r\n".utf8))
      open()
    }

    /// Opens a transaction with a recipient.
    mutating func open() {
      let lines = [
        "MAIL FROM:<a@b.example> BODY=\(body)", "RCPT TO:<bob@practice.test>",
      ]
      for line in lines { feed(Array((line + "\r\n").utf8)) }
    }

    mutating func feed(_ octets: [UInt8]) {
      server.receive(octets[...])
      while let action = server.next() {
        switch action {
        case .send(let reply): replies.append(String(decoding: reply, as: UTF8.self))
        case .content(let octets): content += octets
        case .discardContent: content = []
        case .deliver:
          delivered.append(content)
          content = []
          server.delivered(as: "\(delivered.count)")
        default: break
        }
      }
    }
  }
}

extension [UInt8] {
  /// The octets cut at random places, as the network may cut them.
  fileprivate func randomPieces(using generator: inout SeededGenerator) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    var rest = self[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 1...200, using: &generator))
      pieces.append(Array(piece))
      rest = rest.dropFirst(piece.count)
    }
    return pieces
  }
}
