import SMTPCore
import SMTPGuide

/// Enter.
extension Model {
  /// Takes the completion that is chosen, or goes to what is still to be filled in, or sends.
  mutating func submitPrompt() -> [Effect] {
    if let chosen = prompt.completions?.selected {
      takeCompletion(chosen)
      return []
    }
    prompt.completions = nil
    if let reason = sendingObstacle {
      notice = Notice(trouble: reason)
      return []
    }
    if case .auth = session.present.state { return sendAnswer() }
    if prompt.isEmpty {
      notice = Notice(guide.text(.nothingTyped))
      return []
    }
    return goToPlaceholder() ? [] : sendPrompt()
  }

  /// Goes to a part that is still to be filled in; false if there is none.
  private mutating func goToPlaceholder() -> Bool {
    let characters = prompt.line.characters
    guard let place = Placeholder.ranges(in: characters).first else { return false }
    prompt.rest()
    prompt.line.move(to: place.lowerBound)
    let hasProposal = Placeholder.proposal(in: place, of: characters) != nil
    notice = Notice(guide.text(hasProposal ? .placeholderProposed : .placeholderLeft))
    return true
  }

  private mutating func sendPrompt() -> [Effect] {
    let text = prompt.text
    let isHidden = prompt.isSecret || isAnswering
    let kept = TypedCommand(text).remembered(isBehindAuth: prompt.isBehindAuth || isHidden)
    var effects = send(text)
    prompt.noteSent(text)
    if let kept {
      prompt.history.add(kept)
      effects.append(.remember(kept))
    }
    startNextLine()
    return effects
  }

  /// Sends what is typed, or on an empty line the computed answer. Nothing of it is remembered.
  private mutating func sendAnswer() -> [Effect] {
    let answer = prompt.isEmpty ? prompt.challengeAnswer ?? "" : prompt.text
    prompt.withdrawAnswer()
    prompt.isSecret = true
    let effects = send(answer)
    startNextLine()
    return effects
  }

  private func send(_ text: String) -> [Effect] {
    [.send(Array(text.utf8) + [Octet.cr, Octet.lf])]
  }

  /// The line is gone; the next one that was pasted comes in its place.
  private mutating func startNextLine() {
    let next = prompt.staged.take()
    prompt.startLine(next ?? "")
    if next != nil, isAnswering { prompt.isSecret = true }
  }

  /// Why nothing can be sent now; nil if it can.
  private var sendingObstacle: String? {
    if isPlayback { return guide.text(ActionObstacle.recordingPlayed) }
    guard session.live?.status == .open else { return guide.text(ActionObstacle.noSession) }
    return session.present.state == .tlsPending ? guide.sentence(for: .tlsPending) : nil
  }
}
