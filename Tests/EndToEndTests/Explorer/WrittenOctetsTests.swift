import Testing

/// How many octets go to the terminal: it may be far away.
@Suite struct WrittenOctetsTests {
  @Test func littleIsWritten() async throws {
    let program = try Program.ehlo(["practice"], home: try TemporaryFolder()).startInTerminal()
    try await program.output.read(through: "YOUR TURN")
    // What is proposed for a letter comes behind all of the first frames.
    program.send("Q")
    try await program.output.read(through: "UIT")
    program.send([0x7F])
    try await program.output.read(through: "EHLO")
    let typed = try await Self.octets(of: program) {
      for character in "EHLO me.example" {
        let before = program.output.octets.count
        program.send(String(character))
        try await eventually("the typed character") {
          program.output.octets.count > before ? true : nil
        }
      }
    }
    // A clock ticks, and the hints change at the first character.
    #expect(typed < 600, "\(typed) octets")
    let reply = try await Self.octets(of: program) {
      program.send("\r")
      try await program.output.read(through: "sender›")
    }
    #expect(reply < 2_000, "\(reply) octets")
    let idle = try await Self.octets(of: program) { try await Task.sleep(for: .seconds(2)) }
    #expect(idle < 100, "\(idle) octets")
    let written = TerminalOctets(program.output.octets)
    #expect(written.wipes == 1)
    program.kill(15)
    _ = try await program.ended()
  }

  private static func octets(of program: RunningProgram, _ body: () async throws -> Void)
    async throws -> Int
  {
    let before = program.output.octets.count
    try await body()
    return program.output.octets.count - before
  }
}
