import Testing

/// That the README is read as it is meant, and that a wrong one would be noticed.
@Suite struct ReadmeReadingTests {
  @Test func consoleBlocksAreTakenApart() {
    let blocks = ConsoleBlock.all(
      in: """
        Text with `$ code`.

        ```text
        $ not this
        ```
        ```console
        $ cat <<END
        > a
        > END
        a
        $ false # exit status 1
        ```
        """)
    #expect(blocks.map(\.line) == [6])
    #expect(
      blocks.map(\.commands) == [
        [
          .init(text: "cat <<END\na\nEND", status: 0, shown: ["a"]),
          .init(text: "false # exit status 1", status: 1),
        ]
      ])
  }

  @Test func aBlockKnowsWhatStandsBeforeIt() {
    let blocks = CodeBlock.all(in: "<!-- run by CI: tests -->\n```sh\nTests/run.sh\n```\n")
    #expect(
      blocks == [
        CodeBlock(line: 2, kind: "sh", before: "<!-- run by CI: tests -->", lines: ["Tests/run.sh"])
      ])
  }

  @Test(arguments: [
    (["same"], ["same"], true),
    (["same"], ["other"], false),
    (["same"], ["same", "more"], false),
    (["same", "more"], ["same"], false),
    (["0.041 S: 220 x  41 ms"], ["12.500 S: 220 x 3 ms"], true),
    (["S: 250 x  <1 ms"], ["S: 250 x  12 ms"], true),
    (["0.041 S: 220 x"], ["0.041 S: 250 x"], false),
    (["listening on 127.0.0.1:2525"], ["listening on 127.0.0.1:31234"], true),
    (["220 … ready"], ["220 host ESMTP ready"], true),
    (["220 … ready"], ["220 host ESMTP"], false),
    (["a", "…", "z"], ["a", "b", "c", "z"], true),
    (["a", "…", "z"], ["a", "z"], true),
    (["a", "…", "z"], ["a", "z", "b"], false),
    (["…"], [], true),
    ([], ["a"], false),
  ])
  func outputIsComparedWithWhatIsShown(shown: [String], printed: [String], expected: Bool) {
    #expect(Likeness.matches(shown: shown, printed: printed) == expected)
  }
}
