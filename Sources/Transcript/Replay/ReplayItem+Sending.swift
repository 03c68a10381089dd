package import SMTPCore

/// Whether an item goes out to a server that need not answer as the recorded one did, and as what.
extension ReplayItem {
  /// Why it cannot be sent now.
  package func obstacle(in session: Session) -> ReplayObstacle? {
    switch content {
    case .line: nil
    case .message(let content):
      if case .data = session.state, !content.endsMessage { .messageCut } else { nil }
    case .gap(let obstacle): obstacle
    case .chunk:
      session.capabilities?.offers("CHUNKING") != true && isAccepted == true
        ? .chunkingMissing : nil
    case .login(_, _, isUnderTLS: true) where session.tls == nil: .loginInTheClear
    case .login(_, let lines, _):
      lines == nil && isAccepted != false && !Self.offersLogin(session) ? .loginNotOffered : nil
    }
  }

  /// Why nothing behind it can be sent, once it is answered.
  package func obstacle(behindIn session: Session) -> ReplayObstacle? {
    switch verb {
    case .data where isAccepted == false:
      if case .data = session.state { .contentWanted } else { nil }
    case .starttls where isAccepted == true:
      session.tls == nil && session.state != .closed ? .tlsRefused : nil
    default: nil
    }
  }

  /// What it sends now: nothing where it makes no sense any more, or where it is a login.
  ///
  /// - Parameter clientName: What the client calls itself; nil to say what was recorded.
  package func octets(in session: Session, clientName: String?) -> [UInt8] {
    switch content {
    case .line(let line, let verb):
      guard let clientName, let verb, verb.isHello else { return line }
      return Array("\(verb.rawValue) \(clientName)\r\n".utf8)
    case .message(let content):
      // The server that refused DATA would take the message for commands.
      guard case .data = session.state else { return [] }
      return content
    case .chunk(let line, let content): return line + content
    case .login, .gap: return []
    }
  }

  /// Whether a server offers any login.
  package static func offersLogin(_ session: Session) -> Bool {
    session.capabilities?.mechanisms.isEmpty == false
  }
}

extension [UInt8] {
  /// Whether the lone dot stands at the end of it.
  fileprivate var endsMessage: Bool {
    let dot = Array(".\r\n".utf8)
    return self == dot || suffix(5).elementsEqual([Octet.cr, Octet.lf] + dot)
  }
}
