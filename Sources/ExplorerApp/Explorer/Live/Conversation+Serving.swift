import ExplorerUI
import SMTPCore
import SMTPGuide

/// Being the server, once client and server have changed places (TURN, ATRN).
extension Conversation {
  /// Lets the built-in server answer from here on.
  func serve(_ live: LiveSession) async {
    do throws(TakeoverObstacle) {
      let moments = try await live.serve(as: options.clientName)
      tell(.serving(true))
      await take(moments, live)
    } catch {
      messages.post(.outcome(.failed(.cannotServe(error))))
    }
  }

  /// Why octets may not be sent now; nil if they may.
  func objection(to octets: [UInt8], in session: Session, _ live: LiveSession) async -> Trouble? {
    if !session.isSwapped { return options.tls.objection(to: octets, in: session) }
    return await live.objection(toReply: octets)
  }
}

extension Session {
  /// Whether the session waits for the other side. A person who is the server takes the time that
  /// it takes; a client that says nothing is gone.
  var isOtherSideAwaited: Bool {
    if !isSwapped { return isReplyOutstanding || isInContent }
    return state != .closed && (!isReplyOutstanding || isInContent)
  }
}

extension LiveSession {
  /// Why octets of a person may not be sent as a reply now; nil if they may.
  func objection(toReply octets: [UInt8]) -> Trouble? {
    if isServing { return .serverAnswers }
    let waiting = session.oldestOutstandingVerb
    guard session.tls != nil, waiting == .starttls || waiting == .xAnonymousTLS,
      octets.starts(with: "220".utf8)
    else { return nil }
    return .alreadySecured
  }
}
