/// A `console` block of the README: commands behind `$ `, each with what it prints.
///
/// A line that starts with `> ` goes on with the command above it. A command whose comment says
/// `# exit status N` ends with N, any other with 0. Commands of one block share a shell.
struct ConsoleBlock: Equatable, Sendable {
  struct Command: Equatable, Sendable {
    var text: String
    var status: Int32
    /// The lines that the README shows; none says nothing about the output.
    var shown: [String] = []
  }

  /// The line of the README on which the block starts.
  let line: Int
  var commands: [Command] = []

  /// The console blocks of a Markdown text, in order.
  static func all(in markdown: String) -> [ConsoleBlock] {
    CodeBlock.all(in: markdown).filter { $0.kind == "console" }.map(ConsoleBlock.init)
  }

  init(_ block: CodeBlock) {
    line = block.line
    for line in block.lines {
      if line.hasPrefix("$ ") {
        let text = String(line.dropFirst(2))
        let status = text.split(separator: "# exit status ").dropFirst().last.flatMap { Int32($0) }
        commands.append(Command(text: text, status: status ?? 0))
      } else if commands.isEmpty {
        continue
      } else if line.hasPrefix("> "), commands[commands.count - 1].shown.isEmpty {
        commands[commands.count - 1].text += "\n" + line.dropFirst(2)
      } else {
        commands[commands.count - 1].shown.append(line)
      }
    }
  }
}
