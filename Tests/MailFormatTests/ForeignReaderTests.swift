import Foundation
import SMTPCore
import TestSupport
import Testing

@testable import MailFormat

/// Random messages, read by another program: what was meant is what it reads.
@Suite struct ForeignReaderTests {
  /// What Python's `email` reads in a message.
  private struct Read: Decodable {
    var subject: String
    var name: String
    var address: String
    var body: String?
    var files: [File]
    var defects: [String]

    struct File: Decodable {
      var name: String?
      var octets: String
    }
  }

  private static let script = """
    import base64, email, email.header, email.policy, email.utils, json, re, sys
    def decoded(text):
        return str(email.header.make_header(email.header.decode_header(text)))
    for path in sys.argv[1:]:
        octets = open(path, 'rb').read()
        old = email.message_from_bytes(octets)
        field = lambda name: re.sub('[\\r\\n]+', '', old[name])
        name, address = email.utils.parseaddr(field('from'))
        m = email.message_from_bytes(octets, policy=email.policy.default)
        text = m.get_body(('plain',))
        files = [{'name': p.get_filename(),
                  'octets': base64.b64encode(p.get_payload(decode=True)).decode()}
                 for p in m.iter_attachments()] if m.is_multipart() else []
        print(json.dumps({
            'subject': decoded(field('subject')), 'name': decoded(name), 'address': address,
            'body': text.get_payload(decode=True).decode('utf-8'), 'files': files,
            'defects': [str(d) for p in m.walk() for d in p.defects]}))
    """

  private static let pieces = [
    "a", "word", "Grüße", "日本語", "é", "e\u{301}", "👩‍👧", "שלום", "=", "?", "_", ",", ";", "\"", "(x)",
    "<y>", "@", ":", "\\\\", "50%", "'", "*", "Ω", "a-long-word-with-hyphens-in-it", "  ", " ", " ",
  ]

  private static func text(_ random: inout SeededGenerator, upTo count: Int) -> String {
    let pieces = (0..<Int.random(in: 1...count, using: &random)).map { _ in random.pick(Self.pieces)
    }
    let text = pieces.joined()
    return "x" + text.replacing("=?", with: "=") + "y"
  }

  @Test func whatIsMeantIsRead() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var compositions: [(Composition, MailAddress)] = []
    var paths: [String] = []
    for seed in 0..<150 {
      var random = SeededGenerator(seed: seed)
      let from = MailAddress(name: Self.text(&random, upTo: 12), address: "a@example.org")
      let lines = (0..<Int.random(in: 0...8, using: &random)).map { _ in
        random.once(in: 8) ? "." : Self.text(&random, upTo: random.once(in: 5) ? 900 : 20)
      }
      let files = (0..<(random.once(in: 2) ? Int.random(in: 1...3, using: &random) : 0)).map { _ in
        AttachedFile(
          path: Self.text(&random, upTo: 30).replacing("/", with: ""),
          octets: (0..<Int.random(in: 0...500, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
          })
      }
      let composition = Composition(
        header: [
          HeaderField("From", [from]), HeaderField("Subject", Self.text(&random, upTo: 40)),
        ],
        body: Array(lines.map { $0 + "\n" }.joined().utf8), attachments: files)
      let carriage = Carriage(isEightBit: seed % 3 == 0)
      let octets = try composition.message(for: carriage, nonce: "seed\(seed)").octets
      let reading = Reading(octets)
      #expect(reading.flaw == nil)
      #expect(
        reading.headerLines.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { $0 < 0x80 } })
      if !carriage.isEightBit { #expect(octets.allSatisfy { $0 < 0x80 }) }
      let path = folder.appending(path: "\(seed).eml")
      try Data(octets).write(to: path)
      paths.append(path.path)
      compositions.append((composition, from))
    }
    let read = try Self.read(paths)
    #expect(read.count == compositions.count)
    for (read, (composition, from)) in zip(read, compositions) {
      #expect(read.defects.isEmpty)
      #expect(read.subject == composition.header[1].value)
      #expect(read.name == from.name)
      #expect(read.address == from.address)
      let body = String(decoding: CanonicalContent(composition.body).octets, as: UTF8.self)
      #expect(read.body == body)
      #expect(read.files.map(\.name) == composition.attachments.map(\.name))
      #expect(
        read.files.map(\.octets)
          == composition.attachments.map { Data($0.octets).base64EncodedString() })
    }
  }

  private static func read(_ paths: [String]) throws -> [Read] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + paths
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try output.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(Read.self, from: Data($0))
    }
  }
}
