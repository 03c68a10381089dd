import Foundation
import Testing

/// That what the README says to type can be typed, and does what the README says.
@Suite struct ReadmeTests {
  static let readme = Repository.root.appending(path: "README.md")

  let text: String

  init() throws {
    text = try String(contentsOf: Self.readme, encoding: .utf8)
  }

  @Test func everyConsoleBlockDoesWhatItShows() async throws {
    let blocks = ConsoleBlock.all(in: text)
    #expect(!blocks.isEmpty)
    let home = try TemporaryFolder()
    for block in blocks {
      try await hold(block, home: home)
    }
  }

  /// The kinds of block that are run, here or by `.ci/run`, and those that hold no commands.
  @Test func noCommandStandsWhereNothingRunsIt() {
    for block in CodeBlock.all(in: text) {
      switch block.kind {
      case "console":
        break
      case "sh":
        #expect(block.before.hasPrefix("<!-- run by CI: "), "README.md:\(block.line)")
      case "text":
        let commands = block.lines.filter { $0.hasPrefix("$ ") || $0.hasPrefix("ehlo ") }
        #expect(commands.isEmpty, "README.md:\(block.line)")
      default:
        Issue.record("README.md:\(block.line): nothing runs or reads a block of “\(block.kind)”")
      }
    }
  }

  @Test func everyPathThatItNamesExists() {
    let root = Repository.root.path
    let paths = text.matches(of: /`((?:Sources|Tests|\.ci)\/[^` ]*)`/).map { String($0.1) }
    #expect(!paths.isEmpty)
    for path in paths {
      #expect(FileManager.default.fileExists(atPath: "\(root)/\(path)"), "\(path)")
    }
  }

  /// Runs the commands of a block in one shell, in `home`, and holds status and output of each.
  private func hold(_ block: ConsoleBlock, home: TemporaryFolder) async throws {
    let product = try Program.ehlo([], home: home)
    let mark = "end of command \(UInt64.random(in: 0...UInt64.max))"
    let script = block.commands.map { "\($0.text)\nprintf '\\n\(mark) %d\\n' $?\n" }
    var shell = Program.shell("exec 2>&1\n\(script.joined())", folder: home.path)
    shell.environment.merge(product.environment) { _, new in new }
    let products = URL(filePath: product.path).deletingLastPathComponent().path
    shell.environment["PATH"] = "\(products):\(shell.environment["PATH"] ?? "")"
    let outcome = try await shell.run()

    // A reader sees no difference, and "\r\n" is one Character.
    let parts = outcome.output.replacing("\r\n", with: "\n").split(
      separator: "\n\(mark) ", omittingEmptySubsequences: false)
    #expect(parts.count == block.commands.count + 1, "\(outcome.output)")
    var printed = parts.first ?? ""
    for (command, part) in zip(block.commands, parts.dropFirst()) {
      let status = part.prefix { $0 != "\n" }
      #expect(
        Int32(status) == command.status,
        "README.md:\(block.line): \(command.text)\nprinted:\n\(printed)")
      let lines = printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(
        command.shown.isEmpty
          || Likeness.matches(shown: command.shown, printed: Self.trimmed(lines)),
        """
        README.md:\(block.line): \(command.text)
        shows:
        \(command.shown.joined(separator: "\n"))
        printed:
        \(printed)
        """)
      printed = part.dropFirst(status.count + 1)
    }
  }

  /// Without the empty lines at the end, which the README leaves out.
  private static func trimmed(_ lines: [String]) -> [String] {
    Array(lines.reversed().drop { $0.isEmpty }.reversed())
  }
}
