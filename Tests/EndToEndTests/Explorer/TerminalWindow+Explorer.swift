import Foundation
import Glibc

extension TerminalWindow {
  /// Each is a program, a terminal and a shell.
  private static let turnstile = Turnstile(width: 6)

  /// Sees that tmux is there.
  private static let installed = Task {
    let script = Repository.root.appending(path: "Tests/EndToEndTests/servers/ensure.sh").path
    let outcome = try await Program(script).run(within: 600)
    guard outcome.status == .exited(0) else {
      throw HarnessError.notStarted("ensure.sh", said: outcome.errors)
    }
  }

  /// Runs `ehlo` with these arguments, as they are typed, in a window; when it is its turn.
  static func exploring(
    _ arguments: String, columns: Int = 80, rows: Int = 24, type: String = "tmux-256color",
    locale: String = "C.UTF-8", home: TemporaryFolder? = nil, environment: [String: String] = [:],
    _ body: (TerminalWindow) async throws -> Void
  ) async throws {
    try await opened(
      columns: columns, rows: rows, type: type, locale: locale, home: home, environment: environment
    ) { window in
      try await window.enter("clear; ehlo \(arguments)")
      try await body(window)
    }
  }

  /// Opens a window when it is its turn.
  static func opened(
    columns: Int = 80, rows: Int = 24, type: String = "tmux-256color", locale: String = "C.UTF-8",
    home: TemporaryFolder? = nil, environment: [String: String] = [:],
    _ body: (TerminalWindow) async throws -> Void
  ) async throws {
    try await installed.value
    try await turnstile.pass {
      try await body(
        try await TerminalWindow(
          columns: columns, rows: rows, type: type, locale: locale, home: home,
          environment: environment))
    }
  }

  /// Waits until the server's greeting is seen and it is the person's turn.
  @discardableResult
  func waitForGreeting() async throws -> TerminalView { try await waitFor("✓ 220", "YOUR TURN") }

  /// Types a command, sends it, and waits for these texts.
  @discardableResult
  func say(_ line: String, awaiting text: String) async throws -> TerminalView {
    try await type(line)
    try await wait("the typed “\(line)”") { $0.beforeCursor.hasSuffix(line.suffix(20)) }
    try await press("Enter")
    return try await waitFor(text, "YOUR TURN")
  }

  /// Waits until the last of several lines that were typed at once is answered. Those that go out
  /// while a reply is outstanding may have left the screen; their replies name them.
  func waitForAnswer(to line: String) async throws {
    try await wait("the answer to “\(line)”") { view in
      view.text.contains("YOUR TURN")
        && ["C:   \(line)", "← \(line)"].contains { view.text.contains($0) }
    }
  }

  /// Leaves a session that is open, with QUIT.
  func quit() async throws {
    try await press("C-c")
    try await waitFor("Quit?")
    try await press("q")
    try await waitForShell()
  }

  /// The exit status of what the shell ran last.
  func status() async throws -> Int? {
    try await enter("echo status:$?:")
    let view = try await wait("the status") { $0.rows.contains(where: Self.isStatus) }
    let row = view.rows.first(where: Self.isStatus)
    try await enter("clear")
    try await wait("the empty screen") { !$0.rows.contains(where: Self.isStatus) }
    return row.flatMap { Int($0.dropFirst(7).dropLast()) }
  }

  private static func isStatus(_ row: String) -> Bool {
    row.wholeMatch(of: /status:\d+:/) != nil
  }

  /// The process of the explorer, which the shell has started last.
  func explorer() throws -> pid_t {
    let marker = "HOME=\(home.path)\0"
    for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
      guard let pid = pid_t(name),
        let command = try? String(contentsOfFile: "/proc/\(pid)/comm", encoding: .utf8),
        command == "ehlo\n",
        let variables = FileManager.default.contents(atPath: "/proc/\(pid)/environ"),
        String(decoding: variables, as: UTF8.self).contains(marker)
      else { continue }
      return pid
    }
    throw HarnessError.never("the start of ehlo")
  }

  /// The one recording in the home folder, relative to it.
  func recording() throws -> String? {
    try home.files().filter { $0.hasSuffix(".ehlo") }.first
  }
}
