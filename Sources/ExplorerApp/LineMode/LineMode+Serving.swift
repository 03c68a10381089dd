import SMTPCore
import SMTPGuide

/// Being the server, once client and server have changed places (TURN, ATRN).
extension LineMode {
  /// Takes a line that the person typed as the server.
  func takeReply(_ line: [UInt8]) async {
    if line.first == Octet.colon {
      await carryOut(line)
    } else if line == Array("?".utf8) {
      say(guide.text(.lineModeHelp))
    } else if line.isEmpty {
      if await live.isServing {
        say(guide.text(Trouble.serverAnswers))
      } else {
        await showSuggestions()
      }
    } else if let objection = await live.objection(toReply: line) {
      say(guide.text(objection), as: .warning)
    } else {
      if let problem = ReplyCheck.problem(in: line, for: await live.session) {
        say(guide.text(problem.kind), as: .warning)
      }
      await send(line, isTyped: true)
      await closeBehindFarewell()
    }
  }

  /// Lets the built-in server answer from here on. If it cannot, that is said.
  func serve() async {
    do throws(TakeoverObstacle) {
      let moments = try await live.serve(as: options.clientName)
      say(guide.text(LineModeNotice.serving))
      show(moments)
      await closeBehindFarewell()
    } catch {
      say(guide.text(error), as: .warning)
    }
  }

  /// Leaves the answers to the person again.
  func answerByHand() async {
    guard await live.isServing else {
      say(guide.text(LineModeNotice.notServing), as: .warning)
      return
    }
    await live.stopServing()
    say(guide.text(LineModeNotice.answeringByHand))
    if isReplyDue(in: await live.session) { await showNext() }
  }

  /// Ends the session as a server does that has to go (RFC 5321 §3.8).
  func sayFarewell() async {
    await sendOctets(live.session.farewell(from: options.clientName))
    await closeBehindFarewell()
  }

  /// Says what has happened when client and server have changed places.
  func tellRoles(behind moments: [Moment]) {
    guard let last = moments.last(where: { $0.observation.isYesToTurn }) else { return }
    say(guide.text(last.session.isSwapped ? LineModeNotice.rolesSwapped : .rolesSwappedBack))
  }

  /// Whether the session waits for a reply of the person's.
  func isReplyDue(in session: Session) -> Bool {
    session.isOwnReplyOutstanding || session.isReplyUnfinished
  }

  private func closeBehindFarewell() async {
    if await live.session.isSwapped, await live.session.state == .closed {
      await live.closeBehindReplies()
    }
  }
}
