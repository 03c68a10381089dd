/// Somebody who sees the explorer for the first time: presses Tab to see what may be said, fills in
/// what that leaves open, and sends it with Enter.
struct Newcomer: Sendable {
  let window: TerminalWindow

  /// Goes through Next until a command with this verb stands in the prompt.
  ///
  /// - Returns: How many suggestions came before it.
  @discardableResult
  func take(_ verb: String) async throws -> Int {
    var seen: [String] = []
    while true {
      let before = try await calm().line
      try await window.press("Tab")
      let view = try await window.wait("\(verb) among the suggestions \(seen)") {
        $0.line.map { $0 != before && !$0.hasPrefix("▏") } == true
      }
      let line = try await calm(view).typed
      if line.prefix(while: { $0 != " " }) == verb { return seen.count }
      guard !seen.contains(line) else { throw HarnessError.never("\(verb) among \(seen)") }
      seen.append(line)
    }
  }

  /// Puts a text where the line is open, or in the place of the last word where it is not.
  func fill(_ text: String) async throws {
    let view = try await calm()
    guard !view.typed.hasSuffix(" " + text) else { return }
    if !view.typed.contains("‹") {
      try await window.press("C-w")
      try await window.wait("the line without its last word") {
        $0.typed != view.typed && !$0.typed.contains("▏")
      }
    }
    try await window.type(text)
    try await window.wait("the typed “\(text)”") { $0.beforeCursor.hasSuffix(text) }
  }

  /// Chooses a word among those that Tab proposes at the cursor; a word alone is put in at once.
  func choose(_ word: String) async throws {
    try await window.press("Tab")
    var view = try await window.wait("\(word), proposed") { view in
      view.choice != nil || [word, word + "="].contains { view.beforeCursor.hasSuffix($0) }
    }
    var seen: [String] = []
    while let choice = view.choice, choice != word {
      guard !seen.contains(choice) else { throw HarnessError.never("\(word) among \(seen)") }
      seen.append(choice)
      try await window.press("Tab")
      view = try await window.wait("a choice behind \(choice)") {
        $0.choice != nil && $0.choice != choice
      }
    }
    guard view.choice != nil else { return }
    try await window.press("Enter")
    try await window.wait("the chosen \(word)") { $0.choice == nil }
  }

  /// Sends the line, and waits until the server has answered all of it.
  ///
  /// - Returns: The code of the last reply; nil where that is no line of the log.
  @discardableResult
  func submit() async throws -> Int? {
    let before = try await calm().log
    try await window.press("Enter")
    let view = try await window.wait("the answer") { view in
      view.log != before && view.log.last?.contains(" C:   ") == false
        && view.text.contains("YOUR TURN")
    }
    return try await calm(view).lastCode
  }

  /// Takes a command from Next, fills it in, and sends it.
  ///
  /// - Returns: The code of the reply.
  @discardableResult
  func say(_ verb: String, _ filling: String? = nil) async throws -> Int? {
    try await take(verb)
    if let filling {
      if try await calm().typed == verb {
        // What may follow is not proposed.
        try await window.type(" \(filling)")
      } else {
        try await fill(filling)
      }
    }
    return try await submit()
  }

  /// Logs in by a mechanism, with the answers that are computed.
  ///
  /// - Returns: How many suggestions came before AUTH.
  @discardableResult
  func logIn(by mechanism: String) async throws -> Int {
    let others = try await take("AUTH")
    if try await calm().typed != "AUTH \(mechanism)" {
      try await window.press("C-w")
      try await window.wait("AUTH alone") { $0.typed == "AUTH " }
      try await choose(mechanism)
    }
    try await submit()
    while try await calm().text.contains("(state: auth)") {
      try await window.waitFor("answer: Enter sends the computed answer")
      try await submit()
    }
    return others
  }

  /// Writes a message into the open editor, and ends it.
  func write(subject: String) async throws {
    try await window.waitFor("─ Message ─", "Subject:")
    try await window.type(subject)
    try await window.waitFor("Subject: \(subject)")
    try await window.press("Enter")
    try await window.enter(".a line with a dot")
    try await window.type(".")
    try await window.wait("the end of the message") { $0.beforeCursor.hasSuffix(" .") }
    try await submit()
    try await window.wait("the end of the message") { !$0.text.contains("─ Message ─") }
  }

  /// What is seen once it stays: a screen may be half drawn when it is looked at.
  func calm(_ view: TerminalView? = nil) async throws -> TerminalView {
    var last = view
    return try await window.wait("the screen at rest") { view in
      defer { last = view }
      return view.rows == last?.rows && view.line == last?.line
    }
  }

  /// The last of the suggestions ends the session.
  func quit() async throws {
    try await window.press("BTab")
    try await window.wait("QUIT at the end of the suggestions") { $0.typed == "QUIT" }
    try await window.press("Enter")
    try await window.waitFor("The session is over")
  }
}

extension TerminalView {
  /// What is typed to the server; what stands pale behind the cursor is not.
  var typed: String {
    guard let line, !line.hasPrefix("▏") else { return "" }
    return line.contains("‹") ? line.replacing("▏", with: "") : String(line.prefix { $0 != "▏" })
  }

  /// The word that is selected in the list above the prompt.
  fileprivate var choice: String? {
    guard let top = rows.firstIndex(where: { $0.contains(/^─ \d+ choices/) }) else { return nil }
    let row = rows[top...].first { $0.hasPrefix("▸") }
    return row?.dropFirst().split(separator: " ").first { $0 != "–" }.map(String.init)
  }

  /// The lines of the log that are seen, without remarks and what stands beside them.
  var log: [Substring] {
    guard let top = rows.firstIndex(where: { $0.hasPrefix("─ Session ─") }) else { return [] }
    return rows[(top + 1)...].prefix { !$0.hasPrefix("─") }
      .map { row in row.firstIndex(of: "│").map { row[..<$0] } ?? row[...] }
      .filter { $0.contains { $0 != " " } && !$0.contains("    # ") }
  }

  /// The code of the reply at the end of the log; nil where something else stands there.
  var lastCode: Int? {
    let marks = [" S: ", " C:   ", "═══"]
    let last = log.last { line in marks.contains { line.contains($0) } }
    return last?.firstMatch(of: #/ S: . (\d\d\d)/#).flatMap { Int($0.1) }
  }
}
