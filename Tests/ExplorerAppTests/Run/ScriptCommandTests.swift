import SMTPGuide
import Testing

@testable import ExplorerApp

@Suite struct ScriptCommandTests {
  @Test(arguments: [
    (":ehlo", ScriptCommand.ehlo), (":EHLO", .ehlo), (": ehlo ", .ehlo), (":tls", .tls),
    (":quit", .quit), (":serve", .serve), (":auth", .auth(mechanism: nil)),
    (":auth login", .auth(mechanism: "LOGIN")), (":wait 2", .wait(.seconds(2))),
    (":wait 0", .wait(.zero)), (":wait 0.25", .wait(.milliseconds(250))),
    (":note a  b", .note("a  b")), (":note x", .note("x")),
    (#":raw a  \r\n"#, .raw(Array("a  \r\n".utf8))), (#":raw  \x00"#, .raw([0x20, 0])),
  ])
  func commandsAreRead(line: String, command: ScriptCommand) throws {
    #expect(try ScriptCommand(line: Array(line.utf8)) == command)
  }

  @Test(
    arguments: [
      (":", .unknown), (": ", .unknown), (":frob", .unknown), (":\u{FF}", .unknown),
      (":ehlo me", .surplus(form: ":ehlo")), (":tls now", .surplus(form: ":tls")),
      (":quit now", .surplus(form: ":quit")), (":auth a b", .surplus(form: ":auth MECHANISM")),
      (":wait", .argumentMissing(form: ":wait SECONDS")), (":wait x", .badSeconds("x", column: 7)),
      (":wait  -1", .badSeconds("-1", column: 8)), (":wait 86401", .badSeconds("86401", column: 7)),
      (":wait nan", .badSeconds("nan", column: 7)), (":wait inf", .badSeconds("inf", column: 7)),
      (":wait 1 2", .surplus(form: ":wait SECONDS")),
      (":wait 0x10", .badSeconds("0x10", column: 7)),
      (":note", .argumentMissing(form: ":note TEXT")),
      (":raw", .argumentMissing(form: ":raw TEXT")),
      (#":raw \q"#, .badEscape(#"\q"#, column: 6)),
      (#":raw ab\xzz"#, .badEscape(#"\xzz"#, column: 8)),
    ] as [(String, ScriptCommandFlaw)])
  func whatIsWrongIsNamed(line: String, flaw: ScriptCommandFlaw) {
    #expect(throws: flaw) { try ScriptCommand(line: Array(line.utf8)) }
  }
}
