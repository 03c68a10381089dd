import Testing

@testable import ExplorerApp

@Suite struct ScriptCommandTests {
  @Test(arguments: [
    (":ehlo", ScriptCommand.ehlo), (":EHLO", .ehlo), (": ehlo ", .ehlo), (":tls", .tls),
    (":quit", .quit), (":auth", .auth(mechanism: nil)),
    (":auth login", .auth(mechanism: "LOGIN")), (":wait 2", .wait(.seconds(2))),
    (":wait 0", .wait(.zero)), (":wait 0.25", .wait(.milliseconds(250))),
    (":note a  b", .note("a  b")), (":note x", .note("x")),
    (#":raw a  \r\n"#, .raw(Array("a  \r\n".utf8))), (#":raw  \x00"#, .raw([0x20, 0])),
  ])
  func commandsAreRead(line: String, command: ScriptCommand) {
    #expect(ScriptCommand(line: Array(line.utf8)) == command)
  }

  @Test(arguments: [
    ":", ": ", ":frob", ":ehlo me", ":tls now", ":auth a b", ":wait", ":wait x", ":wait -1",
    ":wait 86401", ":wait nan", ":wait inf", ":wait 1 2", ":wait 0x10", ":note", ":quit now",
    ":\u{FF}", ":raw", #":raw \q"#,
  ])
  func anythingElseIsNone(line: String) {
    #expect(ScriptCommand(line: Array(line.utf8)) == nil)
  }
}
