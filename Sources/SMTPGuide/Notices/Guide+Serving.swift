package import SMTPCore

extension Guide {
  /// The words of a trouble that `serve` has.
  func serveText(_ trouble: Trouble) -> String {
    switch trouble {
    case .nothingToServe(let path):
      "\(visible(path)) holds nothing that a server has said; record a session with a server first."
    case .badScenario(let path, let error):
      "\(visible(path)), line \(error.line): \(text(error.problem))"
    case .scenarioTooLarge(let path, let limit):
      "\(visible(path)) is too large for a scenario: \(Self.count(limit, "octet")) at most."
    case .scenarioIsLMTP(let path):
      "\(visible(path)) is a scenario of LMTP; play it with 'ehlo serve \(visible(path))', and connect "
        + "to lmtp://127.0.0.1:2525."
    case .serveOptions(let conflict): text(conflict)
    case .cannotUseFolder(let path, let reason):
      "The folder \(visible(path)) cannot be used: \(visible(reason)); name another."
    case .messagesMissing(let came, let expected, let seconds):
      "\(Self.count(came, "message")) of \(expected) came within \(Self.count(seconds, "second"))."
    case .servedOtherwise:
      "The session did not go as it was recorded: something recorded was never asked."
    default: ""
    }
  }

  private func text(_ conflict: Trouble.ServeConflict) -> String {
    switch conflict {
    case .fileAndScenario:
      "A recording and --scenario cannot both be served; leave one of them out."
    case .looseWithoutFile:
      "--loose is for a recording; name the file that is to be served."
    case .timeoutWithoutExpect:
      "--timeout is how long --expect waits; give --expect N as well."
    case .expectWithOnce:
      "--expect waits for messages and --once for a session; leave one of them out."
    }
  }

  /// What a recorded session that was served to a client did not hold, or held in vain; nil where
  /// all went as it was recorded.
  package func text(_ report: RecordedReport, session number: Int) -> [String] {
    let message = "a message"
    var lines = report.unmatched.map { line in
      "session \(number): not recorded: \(line.map(visible) ?? message)"
    }
    if report.omitted > 0 {
      lines.append("session \(number): not recorded: \(Self.count(report.omitted, "more line"))")
    }
    lines += report.unplayable.map { line in
      "session \(number): \(visible(line)): this login cannot be played again, since each has a "
        + "challenge of its own, so it got 504; let the client use another mechanism"
    }
    return lines
      + report.unused.map { "session \(number): never asked: \($0.map(visible) ?? message)" }
  }
}
