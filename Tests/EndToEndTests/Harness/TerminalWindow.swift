import Foundation

/// A shell in a window of a terminal that belongs to this test alone: what is typed goes through a
/// real terminal, and what a person would see can be read. The terminal and all that runs in it
/// end when the test lets go of it.
final class TerminalWindow: Sendable {
  /// Where the shell and what it starts are at home.
  let home: TemporaryFolder

  /// What the window is in.
  let server: TerminalServer
  private let folder: TemporaryFolder

  /// Opens a window; its shell's prompt is `$ `.
  ///
  /// - Parameters:
  ///   - type: What `TERM` says.
  ///   - locale: What `LC_ALL` says.
  init(
    columns: Int = 80, rows: Int = 24, type: String = "tmux-256color", locale: String = "C.UTF-8",
    home: TemporaryFolder? = nil, environment: [String: String] = [:]
  ) async throws {
    self.home = try home ?? TemporaryFolder()
    folder = try TemporaryFolder()
    let configuration = try folder.write(
      """
      set -g default-terminal \(type)
      set -g escape-time 0
      set -g status off
      set -g history-limit 5000
      set -g set-clipboard on
      """, to: "terminal.conf")
    var variables = environment
    variables["HOME"] = self.home.path
    variables["PS1"] = "$ "
    variables["LC_ALL"] = locale
    variables["PATH"] = try Self.path(in: folder)
    let words = variables.map { "\($0.key)=\($0.value)".quotedForShell }.joined(separator: " ")
    let shell =
      "cd \(self.home.path) && exec env -u TMUX -u TMUX_PANE \(words) bash --norc --noprofile"
    server = try await TerminalServer(
      in: folder, configuration: configuration,
      window: ["-x", "\(columns)", "-y", "\(rows)", shell], isUTF8: locale.hasSuffix("UTF-8"))
    try await waitForShell()
  }

  /// Presses keys by their names: `Enter`, `Escape`, `C-c`, `F1`, `PageUp` …
  func press(_ keys: String...) async throws { try await press(keys) }

  func press(_ keys: [String]) async throws {
    try await server.say(["send-keys", "--"] + keys)
  }

  /// Types text as it is.
  func type(_ text: String) async throws {
    // A semicolon at the end would end the command of tmux.
    let text = text.hasSuffix(";") ? text.dropLast() + "\\;" : text
    try await server.say(["send-keys", "-l", "--", text])
  }

  /// Types a line and Enter.
  func enter(_ line: String) async throws {
    try await type(line)
    try await press("Enter")
  }

  /// Pastes text as a terminal does: in brackets where the program asked for them, unless it is a
  /// terminal that knows none.
  func paste(_ text: String, inBrackets: Bool = true) async throws {
    let file = try folder.write(text, to: "clipboard")
    try await server.say(["load-buffer", file])
    try await server.say(["paste-buffer"] + (inBrackets ? ["-p"] : []))
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int) async throws {
    try await server.say(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Keeps all octets that programs write to the window from now on, for `keptOutput`.
  func keepOutput() async throws {
    try await server.say(["pipe-pane", "cat > \(folder.path)/kept"])
  }

  /// What was kept, once the last of it has come.
  func keptOutput(through end: String) async throws -> TerminalOctets {
    try await eventually("\(end.debugDescription) in the output") {
      let octets = FileManager.default.contents(atPath: "\(folder.path)/kept").map(Array.init) ?? []
      guard let found = octets.ranges(of: Array(end.utf8)).last else { return nil }
      return TerminalOctets(octets[..<found.upperBound])
    }
  }

  /// What is seen now, and where the cursor is.
  func view() async throws -> TerminalView {
    try TerminalView(
      try await server.say([
        "display-message", "-p", "#{cursor_x} #{cursor_y}", ";", "capture-pane", "-p",
      ]))
  }

  /// What is seen now, with the escape sequences of its colours.
  func colouredScreen() async throws -> String {
    try await server.say(["capture-pane", "-p", "-e"])
  }

  /// What the terminal holds for pasting.
  func clipboard() async throws -> String { try await server.say(["show-buffer"]) }

  /// What is seen now, and what was before it has gone out at the top.
  func everything() async throws -> String {
    try await server.say(["capture-pane", "-p", "-S", "-"])
  }

  /// What tmux knows of the window under a name such as `cursor_y` or `alternate_on`.
  func fact(_ name: String) async throws -> String {
    try await server.say(["display-message", "-p", "#{\(name)}"])
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until all of the texts are seen, and gives back what is seen then.
  @discardableResult
  func waitFor(_ texts: String..., within deadline: Deadline = .usual) async throws -> TerminalView
  {
    try await wait("“\(texts.joined(separator: "”, “"))”", within: deadline) { view in
      texts.allSatisfy { view.text.contains($0) }
    }
  }

  /// Waits until the shell asks for a command.
  @discardableResult
  func waitForShell() async throws -> TerminalView {
    try await wait("the shell's prompt") { $0.beforeCursor == "$ " }
  }

  /// How often the screen is looked at again until it stands still: clocks and players go on.
  private static let looks = 5

  /// Waits until the screen is as it has to be and stands still, and gives back what is seen then:
  /// a terminal takes what a program draws in pieces.
  @discardableResult
  func wait(
    _ what: String, within deadline: Deadline = .usual, until condition: (TerminalView) -> Bool
  ) async throws -> TerminalView {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(deadline.seconds)
    var last: TerminalView?
    var looks = 0
    while true {
      let view = try await view()
      if condition(view) {
        looks += 1
        let stands = view.rows == last?.rows && view.cursor == last?.cursor ?? (-1, -1)
        if stands || looks == Self.looks { return view }
        last = view
        continue
      }
      guard clock.now < end else { throw HarnessError.lateOutput(expected: what, seen: view.text) }
      try await clock.sleep(for: .milliseconds(20))
    }
  }

  /// A PATH on which the product is `ehlo`.
  private static func path(in folder: TemporaryFolder) throws -> String {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/ehlo", withDestinationPath: Program.ehloPath)
    return "\(folder.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
  }
}
