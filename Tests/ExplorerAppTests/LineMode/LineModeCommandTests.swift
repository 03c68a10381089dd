import SMTPGuide
import Testing

@testable import ExplorerApp

@Suite struct LineModeCommandTests {
  @Test(arguments: [
    (":help", LineModeCommand.help), (":Help", .help), (":next", .next),
    (":explain 550", .explain(["550"])), (":explain 550 5.7.1", .explain(["550", "5.7.1"])),
    (":answer alice", .answer("alice")), (":answer  two  blanks ", .answer(" two  blanks ")),
    (":answer", .answer("")), (": answer x", .answer("x")), (":tls", .script(.tls)),
    (":auth login", .script(.auth(mechanism: "LOGIN"))), (":quit", .script(.quit)),
    (":note hm", .script(.note("hm"))), (":ehlo", .script(.ehlo)),
    (":serve", .script(.serve)), (":by-hand", .byHand), (":evidence", .evidence),
  ])
  func commandsAreRead(line: String, command: LineModeCommand) throws {
    #expect(try LineModeCommand(line: Array(line.utf8)) == command)
  }

  @Test(arguments: [
    ":", ":frob", ":help me", ":next one", ":explain", ":tls now", ":answerx y", ":evidence x",
  ])
  func anythingElseIsNone(line: String) {
    #expect(throws: ScriptCommandFlaw.self) { try LineModeCommand(line: Array(line.utf8)) }
  }
}
