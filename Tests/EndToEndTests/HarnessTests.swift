import Glibc
import Testing

/// The other tests here rest on these: a harness that lies makes every test lie.
@Suite struct HarnessTests {
  @Test func aProgramIsSpokenWithThroughItsPipes() async throws {
    let cat = try Program("/bin/cat").start()
    cat.send("one\n")
    #expect(try await cat.output.read(through: "\n") == "one\n")
    cat.send("two\nthree\n")
    #expect(try await cat.output.read(through: "o\n") == "two\n")
    #expect(try await cat.output.read(through: "\n") == "three\n")
    cat.endInput()
    #expect(try await cat.ended() == .exited(0))
    #expect(cat.output.text == "one\ntwo\nthree\n")
  }

  @Test func outputAndErrorsAndStatusStayApart() async throws {
    let outcome = try await Program.shell("cat; echo out; echo err >&2; exit 3").run(input: "in ")
    #expect(outcome.status == .exited(3))
    #expect(outcome.output == "in out\n")
    #expect(outcome.errors == "err\n")
  }

  @Test func aMegabyteGoesThroughBothWays() async throws {
    let text = String(repeating: "0123456789abcde\n", count: 65536)
    let outcome = try await Program("/bin/cat").run(input: text)
    #expect(outcome.output == text)
  }

  @Test func inputThatNobodyReadsDoesNotEndTheTests() async throws {
    let outcome = try await Program("/bin/true").run(
      input: String(repeating: "x", count: 1_000_000))
    #expect(outcome.status == .exited(0))
  }

  @Test func whatDoesNotComeIsAnErrorThatShowsWhatCame() async throws {
    let cat = try Program("/bin/cat").start()
    cat.send("something else")
    try await cat.output.read(through: "else")
    await #expect {
      try await cat.output.read(through: "250", within: 0.1)
    } throws: { error in
      "\(error)".contains("“250” did not appear") && "\(error)".contains("something else")
    }
    await #expect(throws: HarnessError.self) { try await cat.ended(within: 0.1) }
    cat.endInput()
    await #expect {
      try await cat.output.read(through: "250")
    } throws: { error in
      "\(error)".contains("ended without “250”")
    }
  }

  @Test func aSignalEndsAProgramAndTheStatusSaysWhich() async throws {
    let cat = try Program("/bin/cat").start()
    cat.kill(SIGTERM)
    #expect(try await cat.ended() == .killed(signal: SIGTERM))
    cat.kill(SIGTERM)
  }

  @Test func aProgramThatIsLetGoIsKilled() async throws {
    var cat: RunningProgram? = try Program("/bin/cat").start()
    let pid = try #require(cat?.pid)
    cat = nil
    try await eventually("the end of \(pid)") { kill(pid, 0) == -1 ? true : nil }
  }

  @Test func aProgramInheritsNoSignalsAndNoDescriptors() async throws {
    let status = try await Program("/bin/cat", ["/proc/self/status"]).run()
    #expect(status.output.contains("SigBlk:\t0000000000000000\n"))
    // 32 and 33 are the C library's own: posix_spawn lets its children ignore them.
    #expect(status.output.contains("SigIgn:\t0000000180000000\n"))
    // The fourth is the folder that ls reads.
    let descriptors = try await Program("/bin/ls", ["/proc/self/fd"]).run()
    #expect(descriptors.output == "0\n1\n2\n3\n")
    #expect(try await Program.shell("kill -PIPE $$").run().status == .killed(signal: SIGPIPE))
  }

  @Test func aProgramCanHaveATerminal() async throws {
    let shell = try Program.shell("tty && stty size && cat").startInTerminal(rows: 30, columns: 100)
    try await shell.output.read(through: "/dev/pts/")
    try await shell.output.read(through: "30 100")
    shell.send("echoed\n")
    try await shell.output.read(through: "echoed\r\nechoed\r\n")
    shell.endInput()
    #expect(try await shell.ended() == .exited(0))
  }

  @Test func theTerminalTurnsControlCIntoASignal() async throws {
    let cat = try Program("/bin/cat").startInTerminal()
    cat.send("ready\n")
    try await cat.output.read(through: "ready\r\nready")
    cat.send([0x03])
    #expect(try await cat.ended() == .killed(signal: SIGINT))
  }

  @Test func aTemporaryFolderGoesAway() throws {
    var folder: TemporaryFolder? = try TemporaryFolder()
    let file = try #require(try folder?.write("text", to: "name"))
    #expect(try folder?.files() == ["name"])
    #expect(try folder?.read("name") == "text")
    folder = nil
    #expect(access(file, F_OK) == -1)
  }

  @Test func aTerminalEndsWithAllThatRunsInIt() async throws {
    var window: TerminalWindow? = try await TerminalWindow()
    try await window?.enter("ehlo")
    try await window?.waitFor("Practise")
    let server = try #require(window?.server.process)
    let shell = try #require(pid_t(try await window?.fact("pane_pid") ?? ""))
    window = nil
    for process in [server, shell] {
      try await eventually("the end of process \(process)") {
        kill(process, 0) == 0 ? nil : true
      }
    }
  }
}
