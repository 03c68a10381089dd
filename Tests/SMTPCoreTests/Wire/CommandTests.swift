import SMTPCore
import Testing

struct CommandTests {
  @Test(
    arguments: [
      ("EHLO a.example", "EHLO", .ehlo, "a.example"),
      ("ehlo a.example", "EHLO", .ehlo, "a.example"),
      ("MAIL FROM:<a@b.example> SIZE=1", "MAIL", .mail, "FROM:<a@b.example> SIZE=1"),
      ("QUIT", "QUIT", .quit, nil),
      ("QUIT ", "QUIT", .quit, nil),
      ("NOOP\ta", "NOOP", .noop, "a"),
      ("NOOP   a  b ", "NOOP", .noop, "a  b "),
      ("x-anonymoustls", "X-ANONYMOUSTLS", .xAnonymousTLS, nil),
      ("x-anonymoustlsx", "X-ANONYMOUSTLSX", nil, nil),
      ("frob a", "FROB", nil, "a"),
      ("", nil, nil, nil),
      (" NOOP", nil, nil, nil),
      ("é 1", "é", nil, "1"),
      ("NO\u{1B}OP", #"NO\x1BOP"#, nil, nil),
      ("STARTTLS\r", #"STARTTLS\x0D"#, nil, nil),
    ] as [(String, String?, Verb?, String?)])
  func everyLineIsSomeCommand(_ line: String, _ name: String?, _ verb: Verb?, _ argument: String?) {
    let command = Self.command(line)
    #expect(command.name == name)
    #expect(command.verb == verb)
    #expect(command.argument == argument?.octets)
    #expect(command.redactedOctets == nil)
  }

  @Test func everyVerbIsReadInAnyCase() {
    for verb in Verb.allCases {
      #expect(Self.command(verb.rawValue).verb == verb)
      #expect(Self.command(verb.rawValue.lowercased() + " x").verb == verb)
      #expect(Self.command(verb.rawValue + "x").verb == nil)
    }
  }

  @Test func redactedLinesKeepTheirClearStart() {
    let auth = Command(clearStart: "AUTH PLAIN", octets: 46, at: nil)
    #expect(auth.verb == .auth)
    #expect(auth.firstWordOfArgument == "PLAIN")
    #expect(auth.redactedOctets == 46)
    #expect(auth.line.length == 46)
    #expect(Command(secretOctets: 3, at: nil).name == nil)
    #expect(Command(clearStart: "AUTH PLAIN", octets: 0, at: nil).line.omitted == 0)
  }

  @Test(
    arguments: [
      (nil, "", []),
      ("FROM:<a@b.example>", "a@b.example", []),
      ("FROM:<>", "", []),
      ("from: <a@b.example> SIZE=10 body=8bitmime", "a@b.example", ["SIZE=10", "BODY=8bitmime"]),
      ("FROM:a@b.example SMTPUTF8", "a@b.example", ["SMTPUTF8"]),
      ("FROM:<\"a>b\"@c.example> X=", "\"a>b\"@c.example", ["X="]),
      (#"FROM:<"a\">b"@c.example>"#, #""a\">b"@c.example"#, []),
      ("FROM:<a@[IPv6:::1]>", "a@[IPv6:::1]", []),
      ("<a@[IPv6:::1]> SIZE=1", "a@[IPv6:::1]", ["SIZE=1"]),
      ("a@b.example", "a@b.example", []),
      ("from <a@b.example> SIZE=1", "a@b.example", ["SIZE=1"]),
      ("TO<b@c.example>", "b@c.example", []),
      ("to", "to", []),
      ("tom SIZE=1", "tom", ["SIZE=1"]),
      ("TO:<@x.example,@y.example:a@b.example>", "@x.example,@y.example:a@b.example", []),
      ("TO:<a@b.example>NOTIFY=NEVER", "a@b.example", ["NOTIFY=NEVER"]),
      ("TO:<a@b.example", "a@b.example", []),
      ("TO:<a b@c.example> A=B=C", "a b@c.example", ["A=B=C"]),
      ("TO:", "", []),
      (":", "", []),
    ] as [(String?, String, [String])])
  func pathsAreReadLeniently(_ argument: String?, _ path: String, _ parameters: [String]) {
    let read = PathArgument(argument?.octets)
    #expect(read.path == path.octets)
    #expect(
      read.parameters.map { parameter in
        parameter.keyword + (parameter.value.map { "=" + VisibleText.string($0) } ?? "")
      } == parameters)
  }

  @Test func parametersAreFoundByKeyword() {
    let read = PathArgument("FROM:<a> SIZE=1 SIZE=2 SMTPUTF8".octets)
    #expect(read.value(of: "SIZE") == "1".octets)
    #expect(read.value(of: "SMTPUTF8") == [])
    #expect(read.value(of: "BODY") == nil)
  }

  @Test func longPathsAreCut() {
    let read = PathArgument("FROM:<".octets + [UInt8](repeating: 0x61, count: 60_000))
    #expect(read.path.count == PathArgument.keptOctets)
  }

  @Test(arguments: [
    ("0", 0, false), ("86 LAST", 86, true), ("86 last", 86, true), ("  1  LAST ", 1, true),
    ("99999999999999999999999", Int.max, false),
  ])
  func chunkSizesAreRead(_ argument: String, _ octets: Int, _ isLast: Bool) {
    let size = ChunkSize(argument: argument.octets)
    #expect(size?.octets == octets)
    #expect(size?.isLast == isLast)
  }

  @Test(arguments: [nil, "", "LAST", "-1", "+1", "1 LAST x", "1 2", "0x10", "1.5", "1LAST", "١"])
  func whatIsNoChunkSizeIsNone(_ argument: String?) {
    #expect(ChunkSize(argument: argument?.octets) == nil)
  }

  @Test(
    arguments: [
      ("BURL imap://a/;uid=2;urlauth=submit+fred:internal:9135 LAST", "9135"),
      ("burl imap://a/;URLAUTH=anonymous:INTERNAL:9135", "9135"),
      ("BURL imap://a/;urlauth=x%3Ainternal%3a9135 LAST", "9135"),
      ("BURL imap://a/;urlauth=x%3Ay:internal:9135", "internal:9135"),
      ("BURL imap://a/;urlauth=submit+fred:9135 LAST", "submit+fred:9135"),
      ("BURL imap://a/;urlauth=submit+fred:internal", "submit+fred:internal"),
      ("BURL imap://a/;urlauth=submit+fred:internal: LAST", nil),
      ("BURL imap://a/;urlauth=9135%3", "9135%3"), ("BURL imap://a/;urlauth= LAST", nil),
      ("BRUL imap://a/;urlauth=x:internal:9135 LAST", "9135"),
      ("BURL imap://a/;uid=2 LAST", nil), ("BRUL imap://a/;uid=2 LAST", nil),
    ] as [(String, String?)])
  func theTokenOfBURLIsFound(_ line: String, _ token: String?) {
    let found = Command.token(inBURL: line.octets[...])
    #expect(found.map { Array(line.octets[$0]) } == token?.octets)
    #expect(Self.command(line).clearOctets(isResponse: false) == found?.lowerBound)
  }

  private static func command(_ line: String) -> Command {
    Command(WireLine(octets: line.octets, length: line.utf8.count + 2, ending: .crlf))
  }
}
