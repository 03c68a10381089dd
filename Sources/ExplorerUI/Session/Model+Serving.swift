import SMTPCore
import SMTPGuide

/// Being the server, once client and server have changed places (TURN, ATRN).
extension Model {
  /// Whether the person is the server now; behind the end nobody is.
  var isServer: Bool {
    session.present.isSwapped && session.live?.status == .open && !isPlayback
  }

  /// Whether the other side waits for a reply that the person gives by hand.
  var isReplyDue: Bool {
    let present = session.timeline.session
    guard present.isSwapped, session.live?.isServed != true else { return false }
    return present.isOwnReplyOutstanding || present.isReplyUnfinished
  }

  /// What may be answered now, what a sensible server would say first; empty where no reply is due
  /// or the built-in server gives it.
  var replies: [ReplySuggestion] {
    guard isReplyDue else { return [] }
    return session.timeline.session.replySuggestions(ownName: settings.clientName)
  }

  /// Client and server have changed places: what was typed was meant for the other role.
  mutating func followRoles() {
    session.live?.isServed = false
    prompt.clear()
    focus = .prompt
    let isServer = session.timeline.session.isSwapped
    notice = Notice(guide.text(isServer ? ExplorerNotice.rolesSwapped : .rolesSwappedBack))
  }

  /// Fills the first line of a reply in, and stages the others.
  mutating func fillReply(_ lines: [String]) {
    fillPrompt(lines.first ?? "")
    prompt.staged = StagedLines(Array(lines.dropFirst()))
  }
}
