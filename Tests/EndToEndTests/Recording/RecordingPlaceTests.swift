import Foundation
import Testing

/// Where recordings go, and what is said when they cannot.
@Suite struct RecordingPlaceTests {
  private static let session = "EHLO me.example\nNOOP\nQUIT\n"

  @Test func itGoesIntoTheStateFolderForItsOwnerOnly() async throws {
    let home = try TemporaryFolder()
    var program = try Program.ehlo(["connect", "--plain", "practice:"], home: home)
    program.environment["XDG_STATE_HOME"] = "\(home.path)/state"
    try await program.run(input: Self.session).expectSilence(0)
    let files = try home.files()
    #expect(files.count == 1)
    let file = try #require(files.first)
    #expect(
      file.wholeMatch(of: /state\/ehlo\/sessions\/\d{4}-\d\d-\d\dT\d{6}Z-practice\.ehlo/) != nil)
    #expect(try permissions(of: "\(home.path)/\(file)") == 0o600)
    #expect(try permissions(of: "\(home.path)/state/ehlo/sessions") == 0o700)
  }

  /// Sessions that begin in the same second would have the same name.
  @Test func sessionsAtOnceGetNamesOfTheirOwn() async throws {
    let home = try TemporaryFolder()
    let program = try Program.ehlo(["connect", "--plain", "practice:"], home: home)
    let count = 6
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      for number in 0..<count {
        group.addTask { try await program.run(input: "EHLO number\(number).example\nQUIT\n") }
      }
      for try await outcome in group { outcome.expectSilence(0) }
    }
    let files = try home.files()
    #expect(files.count == count)
    var names: Set<String> = []
    for file in files {
      let exchanges = try await ShownSession(of: file, home: home).exchanges
      #expect(exchanges.last == "QUIT 221")
      names.insert(try #require(exchanges.first))
    }
    #expect(names == Set((0..<count).map { "EHLO number\($0).example 250" }))
  }

  @Test func aTakenNameGetsANumberAndIsNotTouched() async throws {
    let home = try TemporaryFolder()
    try home.write("something precious", to: "a.ehlo")
    for number in 2...3 {
      let outcome = try await Program.ehlo(["run", "--record", "a.ehlo", "practice:"], home: home)
        .run(input: Self.session)
      #expect(outcome.status == .exited(0))
      #expect(try permissions(of: "\(home.path)/a-\(number).ehlo") == 0o600)
    }
    #expect(try home.files() == ["a-2.ehlo", "a-3.ehlo", "a.ehlo"])
    #expect(try home.read("a.ehlo") == "something precious")
  }

  @Test func nothingIsRecordedWhereItIsNotWanted() async throws {
    let home = try TemporaryFolder()
    try await Program.ehlo(["connect", "--plain", "--no-record", "practice:"], home: home)
      .run(input: Self.session).expectSilence(0)
    try await Program.ehlo(["run", "practice:"], home: home).run(input: Self.session)
      .expectSilence(0)
    #expect(try home.files() == [])
  }

  /// A file where the folder should be stops root as well.
  @Test func aPlaceThatCannotBeIsSaidAndTheSessionGoesOn() async throws {
    let home = try TemporaryFolder()
    try home.write("", to: "state")
    var program = try Program.ehlo(["connect", "--plain", "practice:"], home: home)
    program.environment["XDG_STATE_HOME"] = "\(home.path)/state"
    let running = try program.start()
    // Said at once: before anything was typed.
    let said = try await running.errors.read(through: "\n")
    #expect(said.hasPrefix("ehlo: Nothing is recorded: "))
    #expect(said.contains("\(home.path)/state"))
    running.send(Self.session)
    running.endInput()
    #expect(try await running.ended() == .exited(0))
    #expect(try await running.errors.readToEnd() == said)
    #expect(running.output.text.contains("221 2.0.0"))
    #expect(try home.files() == ["state"])
  }

  @Test func aReadOnlyPlaceIsSaidAndTheSessionGoesOn() async throws {
    let home = try TemporaryFolder()
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: home.path)
    // Root may write anywhere.
    let program = try Program.ehlo(["connect", "--plain", "practice:"], home: home)
    let nobody = Program(
      "/usr/bin/setpriv",
      ["--reuid=65534", "--regid=65534", "--clear-groups", program.path] + program.arguments,
      environment: program.environment)
    let outcome = try await nobody.run(input: Self.session)
    outcome.expectSentence(
      0, ["Nothing is recorded: ", "\(home.path)/.local", "Permission denied"])
    #expect(outcome.output.contains("221 2.0.0"))
  }

  /// The session goes on there too, but who named a file must learn of it from the status.
  @Test func aNamedFileThatCannotBeIsSaid() async throws {
    let home = try TemporaryFolder()
    try home.write("", to: "file")
    let outcome = try await Program.ehlo(
      ["run", "--record", "file/a.ehlo", "practice:"], home: home
    ).run(input: Self.session)
    outcome.expectSentence(73, ["file/a.ehlo"])
    #expect(outcome.output.contains("221 2.0.0"))
  }

  private func permissions(of path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return attributes[.posixPermissions] as? Int
  }
}
