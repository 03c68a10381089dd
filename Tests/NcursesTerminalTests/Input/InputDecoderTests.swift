import TerminalCanvas
import TestSupport
import Testing

@testable import NcursesTerminal

/// What terminals send, and which keys it is.
@Suite struct InputDecoderTests {
  /// Octets, and what they are when nothing follows.
  static let table: [(octets: String, inputs: [TerminalInput])] =
    keys.map { ($0, [.key($1)]) } + [
      ("aé", [.key(.character("a")), .key(.character("é"))]),
      ("日🦊", [.key(.character("日")), .key(.character("🦊"))]),
      ("\u{1B}\u{1B}", [.key(Key(.escape)), .key(Key(.escape))]),
      ("\u{1B}[<0;3;2M", [.mouse(Mouse(.press, at: Point(column: 2, row: 1)))]),
      ("\u{1B}[<4;3;2M", [.mouse(Mouse(.press, at: Point(column: 2, row: 1)))]),
      ("\u{1B}[<0;3;2m", []), ("\u{1B}[<2;3;2M", []), ("\u{1B}[<35;3;2M", []),
      ("\u{1B}[<0;0;2M", []), ("\u{1B}[<0;3M", []),
      ("\u{1B}[<64;1;1M", [.mouse(Mouse(.wheelUp, at: Point(column: 0, row: 0)))]),
      (
        "\u{1B}[<65;300;200M",
        [.mouse(Mouse(.wheelDown, at: Point(column: 299, row: 199)))]
      ),
      ("\u{1B}[M !\"", [.mouse(Mouse(.press, at: Point(column: 0, row: 1)))]),
      ("\u{1B}[M#!\"", []),
      // Sequences that mean nothing here are never typed.
      ("\u{1B}[?1;2cx", [.key(.character("x"))]), ("\u{1B}[24;80Rx", [.key(.character("x"))]),
      ("\u{1B}[Ix", [.key(.character("x"))]), ("\u{1B}[99~x", [.key(.character("x"))]),
      ("\u{1B}[201~x", [.key(.character("x"))]), ("\u{1B}OZx", [.key(.character("x"))]),
      (
        "\u{1B}[1;99999999999999999999Ax",
        [.key(Key(.up, [.control, .meta])), .key(.character("x"))]
      ),
      ("\u{1B}]11;rgb:0000/0000/0000\u{7}x", [.key(.character("x"))]),
      ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\x", [.key(.character("x"))]),
      ("\u{1B}P1$r0m\u{1B}\\x", [.key(.character("x"))]),
      ("\u{1B}[1\u{1B}[Ax", [.key(Key(.up)), .key(.character("x"))]),
      ("\u{1B}[[Zx", [.key(.character("x"))]),
      ("\u{85}x", [.key(.character("x"))]),
      // A paste, with its line ends.
      ("\u{1B}[200~one\rtwo\r\nthree\n\u{1B}[201~", [.paste("one\ntwo\nthree\n")]),
      ("\u{1B}[200~\u{1B}[201~x", [.paste(""), .key(.character("x"))]),
      ("\u{1B}[200~a\u{1B}[A\u{1B}[20\u{1B}\u{1B}[201~", [.paste("a\u{1B}[A\u{1B}[20\u{1B}")]),
      ("\u{1B}[200~é\t\u{3}b\u{1B}[201~", [.paste("é\t\u{3}b")]),
    ]

  private static let keys: [(String, Key)] = [
    ("a", .character("a")), ("Q", .character("Q")), (" ", .character(" ")), ("?", .character("?")),
    ("é", .character("é")), ("€", .character("€")), ("🦊", .character("🦊")),
    ("\u{0}", .control("@")), ("\u{1}", .control("a")), ("\u{3}", .control("c")),
    ("\u{A}", .control("j")), ("\u{11}", .control("q")), ("\u{13}", .control("s")),
    ("\u{16}", .control("v")), ("\u{1A}", .control("z")), ("\u{1C}", .control("\\")),
    ("\u{1D}", .control("]")), ("\u{1E}", .control("^")), ("\u{1F}", .control("_")),
    ("\t", Key(.tab)), ("\r", Key(.enter)), ("\u{8}", Key(.backspace)),
    ("\u{7F}", Key(.backspace)), ("\u{1B}", Key(.escape)),
    ("\u{1B}b", .meta("b")), ("\u{1B}F", .meta("F")), ("\u{1B}é", .meta("é")),
    ("\u{1B}[", .meta("[")), ("\u{1B}O", .meta("O")), ("\u{1B}]", .meta("]")),
    ("\u{1B}P", .meta("P")), ("\u{1B}\r", Key(.enter, .meta)),
    ("\u{1B}\u{7F}", Key(.backspace, .meta)), ("\u{1B}\t", Key(.tab, .meta)),
    ("\u{1B}\u{1}", Key(.character("a"), [.control, .meta])),
    ("\u{1B}[A", Key(.up)), ("\u{1B}[B", Key(.down)), ("\u{1B}[C", Key(.right)),
    ("\u{1B}[D", Key(.left)), ("\u{1B}[H", Key(.home)), ("\u{1B}[F", Key(.end)),
    ("\u{1B}OA", Key(.up)), ("\u{1B}OB", Key(.down)), ("\u{1B}OC", Key(.right)),
    ("\u{1B}OD", Key(.left)), ("\u{1B}OH", Key(.home)), ("\u{1B}OF", Key(.end)),
    ("\u{1B}[1~", Key(.home)), ("\u{1B}[2~", Key(.insert)), ("\u{1B}[3~", Key(.delete)),
    ("\u{1B}[4~", Key(.end)), ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}[6~", Key(.pageDown)),
    ("\u{1B}[7~", Key(.home)), ("\u{1B}[8~", Key(.end)), ("\u{1B}[Z", Key(.tab, .shift)),
    ("\u{1B}OP", Key(.function(1))), ("\u{1B}OS", Key(.function(4))),
    ("\u{1B}[[A", Key(.function(1))), ("\u{1B}[[E", Key(.function(5))),
    ("\u{1B}[11~", Key(.function(1))), ("\u{1B}[15~", Key(.function(5))),
    ("\u{1B}[17~", Key(.function(6))), ("\u{1B}[21~", Key(.function(10))),
    ("\u{1B}[23~", Key(.function(11))), ("\u{1B}[24~", Key(.function(12))),
    ("\u{1B}[1;5C", Key(.right, .control)), ("\u{1B}[1;2D", Key(.left, .shift)),
    ("\u{1B}[1;3A", Key(.up, .meta)), ("\u{1B}[1;9A", Key(.up, .meta)),
    ("\u{1B}[3;5~", Key(.delete, .control)), ("\u{1B}[1;2P", Key(.function(1), .shift)),
    ("\u{1B}O5C", Key(.right, .control)), ("\u{1B}\u{1B}[A", Key(.up, .meta)),
    ("\u{1B}\u{1B}OB", Key(.down, .meta)), ("\u{1B}OM", Key(.enter)),
    ("\u{1B}Op", .character("0")), ("\u{1B}Oy", .character("9")), ("\u{1B}Ok", .character("+")),
  ]

  @Test(arguments: table.indices)
  func octetsAreKeys(row: Int) {
    let (octets, inputs) = Self.table[row]
    var decoder = InputDecoder()
    let decoded = decoder.decode(Array(octets.utf8)) + decoder.decodeRest()
    #expect(decoded == inputs, "\(octets.debugDescription)")
  }

  /// As a slow line cuts them: anywhere, with no pause long enough to be Esc.
  @Test(arguments: table.indices)
  func octetsMayComeInPieces(row: Int) {
    let (octets, inputs) = Self.table[row]
    let all = Array(octets.utf8)
    for cut in 0...all.count {
      var decoder = InputDecoder()
      let decoded =
        decoder.decode(Array(all[..<cut])) + decoder.decode(Array(all[cut...]))
        + decoder.decodeRest()
      // One lone ^C within a paste ends it; no row has a cut that leaves it alone.
      #expect(decoded == inputs, "\(octets.debugDescription) cut at \(cut)")
    }
  }

  @Test(
    arguments: [
      ([0xFF], []), ([0xC0, 0x80], []), ([0x80, 0x61], ["a"]), ([0xE2, 0x82, 0x61], ["a"]),
      ([0xED, 0xA0, 0x80, 0x61], ["a"]), ([0xF5, 0x80, 0x61], ["a"]), ([0xC3, 0xC3, 0xA9], ["é"]),
      ([0x1B, 0xFF, 0x61], ["a"]),
    ] as [([UInt8], [Character])])
  func whatIsNoCharacterIsPassedOver(octets: [UInt8], characters: [Character]) {
    var decoder = InputDecoder()
    let inputs = decoder.decode(octets) + decoder.decodeRest()
    #expect(inputs == characters.map { .key(.character($0)) })
  }

  @Test func aSequenceOutlivesAPause() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}[1".utf8)) == [])
    #expect(decoder.decodeRest() == [])
    #expect(decoder.decode(Array(";5C".utf8)) == [.key(Key(.right, .control))])
    #expect(!decoder.isWaiting)
  }

  @Test func theTerminalsOwnSequencesComeFirst() {
    var keys = KeySequences()
    keys.add(Array("\u{1B}[7$".utf8), Key(.home, .shift))
    keys.add(Array("\u{1B}A".utf8), Key(.up))
    keys.add(Array("\u{C}".utf8), Key(.right))
    var decoder = InputDecoder(keys: keys)
    #expect(
      decoder.decode(Array("\u{1B}[7$\u{1B}A\u{C}\u{1B}[7~".utf8)) == [
        .key(Key(.home, .shift)), .key(Key(.up)), .key(.control("l")), .key(Key(.home)),
      ])
    #expect(decoder.decode(Array("\u{1B}[7".utf8)) == [])
    #expect(decoder.decode(Array("$".utf8)) == [.key(Key(.home, .shift))])
  }

  /// Whatever comes, it ends in finite memory and does not trap; and keys come through afterwards.
  @Test(arguments: UInt64(0)..<200)
  func anyOctetsAreSurvived(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var decoder = InputDecoder()
    let alphabet = Array("\u{1B}\u{1B}[[O<;0129~MmABP]\\_a\u{7}\r\n ".utf8) + [0xC3, 0xA9, 0xFF, 3]
    for _ in 0..<50 {
      let octets = (0..<Int.random(in: 0..<20, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      _ = decoder.decode(octets)
      if Bool.random(using: &random) { _ = decoder.decodeRest() }
    }
    _ = decoder.decode([0x03])
    _ = decoder.decode(Array("\u{1B}\\ \u{1B}[A".utf8) + Array(repeating: 0x61, count: 5000))
    _ = decoder.decodeRest()
    #expect(decoder.decode(Array("k".utf8)).last == .key(.character("k")))
  }
}
