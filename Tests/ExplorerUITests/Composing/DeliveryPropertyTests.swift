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

    init() {
      feed(Array("EHLO me.example\r\n".utf8))
      open()
    }

    /// Opens a transaction with a recipient.
    mutating func open() {
      let lines = [
        "MAIL FROM:<a@b.example> BODY=8BITMIME", "RCPT TO:<bob@practice.test>",
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
