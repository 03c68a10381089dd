/// What the session and the rest of the program do to the command line.
extension Model {
  /// A new session begins: what was typed for the one before is gone, but not what was sent.
  mutating func forgetPrompt() {
    let history = prompt.history
    prompt = PromptModel()
    prompt.history = history
  }

  /// Clears the line, and what is open or staged for it; false if there is nothing to clear.
  mutating func clearPrompt() -> Bool {
    if prompt.isIdle { return false }
    prompt.clear()
    return true
  }

  /// The answer to the challenge that waits, as the program has computed it.
  var computedAnswer: ComputedAnswer? { session.live?.login.answer }

  /// Takes the lines off that were pasted behind a DATA: they are the message, up to and with the
  /// lone dot, as it goes over the wire. Nil if none wait.
  mutating func takeStagedMessage() -> [String]? {
    guard prompt.staged.count > 0 else { return nil }
    var next: String? = prompt.text
    var lines: [String] = []
    while let line = next {
      next = prompt.staged.take()
      lines.append(Self.unstuffed(line))
      if line == "." { break }
    }
    prompt.startLine(next ?? "")
    return lines
  }

  /// A line of a message without its stuffing; a mark behind a dot does not make it another dot.
  private static func unstuffed(_ line: String) -> String {
    line.utf8.starts(with: "..".utf8) ? String(line.unicodeScalars.dropFirst()) : line
  }
}
