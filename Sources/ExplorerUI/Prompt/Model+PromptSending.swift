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
    if prompt.isEmpty, canReconnect { return reconnect() }
    if let reason = sendingObstacle {
      notice = Notice(trouble: reason)
      return []
    }
    if case .auth = session.present.state, !isServer { return sendAnswer() }
    if !prompt.group.isEmpty, !isServer { return sendGroup(withPasted: false) }
    if let missing = session.present.chunkRemainder, !isServer {
      return sendIntoChunk(missing: missing)
    }
    if prompt.isEmpty {
      // A blank line between pasted ones is passed over.
      if prompt.staged.count > 0 {
        startNextLine()
      } else {
        notice = Notice(guide.text(.nothingTyped))
      }
      return []
    }
    return openChunk() || goToPlaceholder() ? [] : sendPrompt()
  }

  /// Goes to a part that is still to be filled in; false if there is none.
  mutating func goToPlaceholder() -> Bool {
    let characters = prompt.line.characters
    guard let place = Placeholder.ranges(in: characters).first else { return false }
    prompt.rest()
    prompt.line.move(to: place.lowerBound)
    let hasProposal = Placeholder.proposal(in: place, of: characters) != nil
    notice = Notice(guide.text(hasProposal ? .placeholderProposed : .placeholderLeft))
    return true
  }

  /// A line that goes into a chunk which was announced; its end is sent as far as it still belongs
  /// there (RFC 3030 §2). No history keeps content.
  private mutating func sendIntoChunk(missing: Int) -> [Effect] {
    let line = Array(prompt.text.utf8)
    startNextLine()
    return [.send(ChunkSize.line(line, intoChunkMissing: missing))]
  }

  private mutating func sendPrompt() -> [Effect] {
    let text = prompt.text
    if isServer {
      // A reply is no line of the client's: no history keeps it.
      startNextLine()
      return [sendLine(text)]
    }
    let effects = [sendLine(text)] + remember(text)
    startNextLine()
    return effects
  }

  /// Takes notice of a line that is sent, and keeps of it what a history may keep.
  mutating func remember(_ text: String) -> [Effect] {
    let command = TypedCommand(text)
    let kept = command.remembered(isBehindAuth: isBehindAuth)
    noteLoginName(inCommand: command)
    prompt.noteSent(text)
    guard let kept else { return [] }
    prompt.history.add(kept)
    return [.remember(kept)]
  }

  /// Whether what is typed, if it is no command, may be an answer to AUTH that comes too late.
  var isBehindAuth: Bool {
    prompt.isSecret || prompt.isBehindAuth || isAnswering || session.live?.login.isRefused == true
  }

  /// Sends what is typed, or on an empty line the computed answer. Nothing of it is remembered.
  private mutating func sendAnswer() -> [Effect] {
    if prompt.isEmpty, let reason = emptyAnswerObstacle {
      notice = Notice(guide.text(reason))
      return []
    }
    let computed = prompt.isEmpty ? computedAnswer?.line : nil
    let effect = sendAnswer(computed ?? prompt.text, isComputed: computed != nil)
    prompt.isSecret = true
    startNextLine()
    return [effect]
  }

  /// Sends the answer to the challenge that waits.
  mutating func sendAnswer(_ answer: String, isComputed: Bool) -> Effect {
    session.live?.login.isComputed = isComputed
    session.live?.login.answer = nil
    session.live?.login.isAnswered = true
    noteLoginName(inAnswer: answer)
    return sendLine(answer)
  }

  /// Why Enter on an empty line sends no answer now: an empty one would not be meant.
  private var emptyAnswerObstacle: PromptText? {
    guard let login = session.live?.login else { return nil }
    if login.isAnswered || session.present.isReplyOutstanding { return .answerSent }
    return login.isComputing ? .answerComing : nil
  }

  /// The line is gone; the next one that was pasted comes in its place.
  mutating func startNextLine() {
    let next = prompt.staged.take()
    prompt.startLine(next ?? "")
    guard let next else { return }
    let mayAnswer = prompt.isBehindAuth && TypedCommand(next).verb == nil
    if isAnswering || mayAnswer { prompt.isSecret = true }
  }

  /// Why nothing can be sent now; nil if it can.
  private var sendingObstacle: String? {
    guard !isPlayback, session.live?.status == .open else { return guide.text(noConnection) }
    if session.live?.isServed == true { return guide.text(PromptText.serverAnswers) }
    if isSendingAgain { return guide.text(ActionObstacle.sendingAgain) }
    return session.present.state == .tlsPending ? guide.sentence(for: .tlsPending) : nil
  }
}
