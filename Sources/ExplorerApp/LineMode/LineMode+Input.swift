import SMTPCore
import SMTPGuide

/// What a person types.
extension LineMode {
  /// Takes lines, each once it is the client's turn, until the input or the session ends.
  func takeInput(_ reader: LineReader) async {
    var reader = reader
    while await waitForTurn() {
      // While the built-in server answers, nothing is asked of the person.
      if await !live.isServing { prompt(await promptText) }
      let remainder = question == nil ? await live.session.chunkRemainder : nil
      let input =
        if let remainder { await reader.counted(remainder) } else { await reader.line()?.octets }
      // The session may have ended while nobody typed.
      if isOver { return }
      promptAnswered(isEnd: input == nil)
      guard let input else {
        await endInput()
        return
      }
      if remainder == nil { await take(input) } else { await sendOctets(input, isTyped: true) }
    }
  }

  private var promptText: String {
    get async {
      if let question { return prompt(for: question) }
      let session = await live.session
      if session.isSwapped { return "S: " }
      if let missing = session.chunkRemainder {
        return guide.text(LineModeNotice.chunkPrompt(missing: missing))
      }
      return session.isInContent ? "C> " : "C: "
    }
  }

  private func take(_ line: [UInt8]) async {
    if let question {
      switch String(decoding: line, as: UTF8.self).lowercased() {
      case "y", "yes": await answer(question, isYes: true)
      case "n", "no", "": await answer(question, isYes: false)
      default: say(guide.text(LineModeNotice.answerUnclear))
      }
      return
    }
    let session = await live.session
    if session.isSwapped {
      await takeReply(line)
    } else if session.isInContent {
      await sendContent(line, session)
    } else if line.first == Octet.colon {
      await carryOut(line)
    } else if line == Array("?".utf8) {
      say(guide.text(.lineModeHelp))
    } else if line.isEmpty, session.state.isPlain {
      await showSuggestions()
    } else {
      await refuseOrSend(line, session)
    }
  }

  /// A line of the message: a leading dot is doubled, but for the lone dot that ends it.
  private func sendContent(_ line: [UInt8], _ session: Session) async {
    guard case .data = session.state, line.first == Octet.dot, line.count > 1 else {
      await send(line, isTyped: true)
      return
    }
    let stuffed = [Octet.dot] + line
    await send(stuffed, isTyped: true)
    if options.isInteractive { say(guide.text(.dotStuffed(VisibleText.string(stuffed)))) }
  }

  private func refuseOrSend(_ line: [UInt8], _ session: Session) async {
    let command = Command(WireLine(octets: line, length: line.count + 2, ending: .crlf))
    if let objection = options.tls.objection(to: command.verb, in: session) {
      say(guide.text(objection), as: .warning)
      return
    }
    await send(line, isTyped: true)
  }

  func carryOut(_ line: [UInt8]) async {
    let command: LineModeCommand
    do throws(ScriptCommandFlaw) {
      command = try LineModeCommand(line: line)
    } catch {
      return say(guide.text(.badCommand(VisibleText.string(line), error)), as: .warning)
    }
    switch command {
    case .script(.serve): await serve()
    case .byHand: await answerByHand()
    case .script(.ehlo) where await live.session.isSwapped,
      .script(.tls) where await live.session.isSwapped,
      .script(.auth) where await live.session.isSwapped:
      say(guide.text(LineModeNotice.youAreServer), as: .warning)
    case .script(.quit) where await live.session.isSwapped: await sayFarewell()
    case .help: say(guide.text(.lineModeHelp))
    case .next: await showSuggestions()
    case .explain(let words): explain(words)
    case .evidence: showEvidence()
    case .answer(let text): await answerChallenge(with: text)
    case .script(.ehlo):
      let verb = await live.session.isLMTP ? "LHLO" : "EHLO"
      await send(Array("\(verb) \(options.clientName)".utf8))
    case .script(.tls): await refuseOrSend(Array("STARTTLS".utf8), await live.session)
    case .script(.auth(let mechanism)): await authenticate(mechanism)
    case .script(.note(let text)): show(await live.note(text))
    case .script(.raw(let octets)):
      if let objection = options.tls.objection(to: octets, in: await live.session) {
        say(guide.text(objection), as: .warning)
      } else {
        await sendOctets(octets)
      }
    case .script(.quit): await send(Array("QUIT".utf8))
    case .script(.wait(let duration)): try? await Task.sleep(for: duration)
    }
  }

  private func explain(_ words: [String]) {
    do {
      for explanation in try guide.explain(words) {
        say(ExplanationText(explanation, guide: guide).lines.joined(separator: "\n"))
      }
    } catch {
      say(VisibleText.string(guide.sentence(for: error)), as: .warning)
    }
  }

  /// The input has ended: QUIT, but never in the middle of a message.
  private func endInput() async {
    isInputOver = true
    if let question {
      await answer(question, isYes: false)
      return
    }
    let session = await live.session
    if session.isSwapped {
      // Nobody is left to answer by hand, and what is taken in here would be lost.
      if await !live.isServing { await sayFarewell() }
      return
    }
    if session.isInContent {
      await end(.inputEndedInMessage)
      return
    }
    if case .auth = session.state {
      await send([Octet.asterisk])
      guard await waitForTurn() else { return }
    }
    await send(Array("QUIT".utf8))
  }
}

extension State {
  /// Whether an empty line would be a command: neither content nor the answer to a challenge.
  fileprivate var isPlain: Bool {
    if case .auth = self { false } else { true }
  }
}
