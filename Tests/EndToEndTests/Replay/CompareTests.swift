import Testing

@Suite struct CompareTests {
  private let first =
    "S: 220 mx\nC: EHLO me\nS: 250-mx\nS: 250 SIZE 100\nC: NOOP\nS: 250 2.0.0 ok\n"

  private func compare(_ second: String, _ options: [String] = []) async throws -> Outcome {
    let home = try TemporaryFolder()
    try home.write(first, to: "a.txt")
    try home.write(second, to: "b.txt")
    return try await Program.ehlo(["compare", "a.txt", "b.txt"] + options, home: home).run()
  }

  @Test func nothingDiffers() async throws {
    let outcome = try await compare(first)
    outcome.expectSilence(0)
    #expect(outcome.output == "--- a.txt\n+++ b.txt\nNo difference.\n")
  }

  @Test func whatDiffersIsListed() async throws {
    let outcome = try await compare(
      first.replacing("250 2.0.0 ok", with: "421 4.3.2 going").replacing("SIZE 100", with: "HELP"))
    outcome.expectSilence(1)
    #expect(
      outcome.output == """
        --- a.txt
        +++ b.txt
          EHLO me
        -   offers SIZE
        +   offers HELP
          NOOP
        -   250 2.0.0 ok
        +   421 4.3.2 going
        4 differences: code 1, enhanced 1, capabilities 2; not counted here: text 1.

        """)
  }

  @Test func asObjects() async throws {
    let outcome = try await compare(
      first.replacing("SIZE 100", with: "SIZE 5"), ["--json", "--strict"])
    outcome.expectSilence(1)
    let objects = try ReplayObject.all(in: outcome.output)
    #expect(objects.told == ["EHLO capabilities SIZE 100 5"])
    #expect(objects.last?.kind == "summary")
    #expect(objects.last?.same == false)
  }

  @Test func sideBySideOnATerminal() async throws {
    let home = try TemporaryFolder()
    try home.write(first, to: "a.txt")
    try home.write(first.replacing("2.0.0 ok", with: "2.0.0 \u{1B}[31mfine"), to: "b.txt")
    let running = try Program.ehlo(
      ["compare", "--strict", "--color", "never", "a.txt", "b.txt"], home: home
    ).startInTerminal(columns: 60)
    _ = try await running.ended()
    let output = try await running.output.readToEnd()
    #expect(output.contains("a.txt                          b.txt"))
    #expect(
      output.contains("  250 2.0.0 ok               |   250 2.0.0 \\x1B[31mfine"), "\(output)")
    #expect(!output.contains("\u{1B}"))
  }

  @Test(arguments: [("", 65, "empty"), ("\u{89}PNG", 65, "no recorded session")])
  func aFileThatIsNoSession(text: String, status: Int32, word: String) async throws {
    try await compare(text).expectSentence(status, ["b.txt", word])
  }

  @Test func aFileThatIsNotThere() async throws {
    let outcome = try await Program.ehlo(["compare", "x", "y"], home: try TemporaryFolder()).run()
    outcome.expectSentence(66, ["x"])
  }
}
