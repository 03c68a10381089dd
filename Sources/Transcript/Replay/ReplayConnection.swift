package import SMTPCore

/// What a recorded client sent on one connection.
package struct ReplayConnection: Hashable, Sendable {
  /// The index of its opening in the recording.
  package var index: Int
  /// What was sent, in order.
  package var items: [ReplayItem] = []
  /// Whether the greeting was a welcome; nil where the recording does not tell.
  package var isWelcome: Bool?
  /// How it ended; nil where the recording does not tell.
  package var closing: Closing?

  /// Whether the client said QUIT.
  package var hasQuit: Bool { items.contains { $0.verb == .quit } }

  /// What need not be sent where TLS is there from the first octet: STARTTLS that the recorded
  /// server went along with, and all before it, which no server remembers behind it (RFC 3207 §4.2).
  package var leadingToTLS: ArraySlice<ReplayItem> {
    let place = items.firstIndex { $0.verb == .starttls && $0.isAccepted == true }
    return items[..<(place.map { $0 + 1 } ?? 0)]
  }

  /// The same connection without its first items.
  package func dropping(_ count: Int) -> ReplayConnection {
    var others = self
    others.items.removeFirst(count)
    return others
  }

  /// The items in the groups in which they may go out in one write: those that were sent together,
  /// up to one whose reply decides about what follows.
  package var groups: [[ReplayItem]] {
    var groups: [[ReplayItem]] = []
    var isOpen = false
    for item in items {
      if isOpen, groups.last?.last?.group == item.group, !item.standsAlone {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
      isOpen = !item.endsGroup
    }
    return groups
  }
}

extension ReplayItem {
  /// Whether nothing may go out before it in the same write.
  fileprivate var standsAlone: Bool {
    switch content {
    case .login, .message, .gap: true
    case .line, .chunk: false
    }
  }

  /// Whether nothing may go out behind it in the same write (RFC 2920 §3.1).
  fileprivate var endsGroup: Bool {
    switch content {
    case .login, .gap: true
    case .line(_, let verb): verb == .data || verb == .starttls || verb == .quit
    case .message, .chunk: false
    }
  }
}
