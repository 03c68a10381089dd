package import SMTPCore

/// How a recorded session came out.
package struct RecordingOutcome: Hashable, Sendable {
  /// The last reply that decided anything.
  package struct Verdict: Hashable, Sendable {
    package var code: Int?
    package var enhanced: EnhancedStatusCode?
    package var category: ReplyCategory
    package var step: Step

    package init(
      code: Int?, enhanced: EnhancedStatusCode? = nil, category: ReplyCategory, step: Step
    ) {
      self.code = code
      self.enhanced = enhanced
      self.category = category
      self.step = step
    }
  }

  /// What the reply was to.
  package enum Step: Hashable, Sendable {
    case greeting
    case command(Verb)
    case message
    /// What is none of these.
    case other
  }

  /// How the connection ended.
  package enum Ending: Hashable, Sendable {
    /// With QUIT, or as the server announced.
    case farewell
    /// By the client, without QUIT.
    case left
    /// By the server or the network, without a word.
    case lost
    case tlsFailed
    /// The recording does not tell: it breaks off there, or goes on still.
    case open
  }

  /// Nil where no reply decided anything.
  package var verdict: Verdict?
  package var ending: Ending
  /// How many messages were accepted.
  package var messages: Int

  package init(verdict: Verdict?, ending: Ending, messages: Int) {
    self.verdict = verdict
    self.ending = ending
    self.messages = messages
  }
}

extension Guide {
  /// The outcome in a few words, for a column: `550 5.1.1 RCPT`.
  package func text(_ outcome: RecordingOutcome) -> String {
    if outcome.ending == .tlsFailed { return "TLS failed" }
    let isLost = outcome.ending == .lost
    guard let verdict = outcome.verdict else {
      return isLost ? "connection lost" : "nothing said"
    }
    return short(verdict) + (isLost ? ", lost" : "")
  }

  /// The outcome in sentences.
  package func sentences(_ outcome: RecordingOutcome) -> String {
    var sentences: [String] = []
    if outcome.messages > 0 {
      let isOne = outcome.messages == 1
      sentences.append(
        Self.count(outcome.messages, "message") + (isOne ? " was" : " were") + " accepted.")
    }
    if let verdict = outcome.verdict {
      sentences.append("The last reply that counts was \(code(verdict))\(place(verdict.step)).")
    } else {
      sentences.append("No reply counts: nothing was asked that matters.")
    }
    sentences.append(ending(outcome.ending))
    return sentences.joined(separator: " ")
  }

  private func ending(_ ending: RecordingOutcome.Ending) -> String {
    switch ending {
    case .farewell: "Both sides took leave."
    case .left: "The client left without QUIT."
    case .lost: "Then the connection was lost."
    case .tlsFailed: "TLS could not begin."
    case .open: "It does not tell an end: it breaks off there, or goes on still."
    }
  }

  private func short(_ verdict: RecordingOutcome.Verdict) -> String {
    switch verdict.step {
    case .greeting: code(verdict) + " greeting"
    case .command(let verb): code(verdict) + " " + verb.rawValue
    case .message: code(verdict) + " message"
    case .other: code(verdict)
    }
  }

  private func code(_ verdict: RecordingOutcome.Verdict) -> String {
    [verdict.code.map { "\($0)" } ?? "no code", verdict.enhanced?.description]
      .compactMap(\.self).joined(separator: " ")
  }

  private func place(_ step: RecordingOutcome.Step) -> String {
    switch step {
    case .greeting: ", the greeting"
    case .command(let verb): ", to \(verb.rawValue)"
    case .message: ", to the message"
    case .other: ""
    }
  }
}
