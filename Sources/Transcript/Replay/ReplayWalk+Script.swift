package import SMTPCore

/// Beginning a way along a recording.
extension ReplayWalk {
  /// The most events of a recording that are looked at.
  static let mostEvents = 50_000
  /// The most octets of a client that are sent again: 16 MiB.
  static let mostOctets = 16 << 20

  /// What is sent, and what the recorded server said to it.
  struct Script: Sendable {
    var items: [ReplayItem]
    /// Which of the items may go out in one write, by a number that they share.
    var groups: [Int]
    var steps: SessionSteps
    /// The index of what was sent behind the last item.
    var end: Int
    /// Whether the greeting was a welcome; nil where the recording does not tell.
    var isWelcome: Bool?
    /// Whether there is more than is sent again.
    var isTooLong: Bool
    var rules: ComparisonRules
    /// What the client calls itself; nil to say what was recorded.
    var clientName: String?
  }

  /// The way to an entry of a session: up to the command that it is, or that it answers, on its own
  /// connection. A QUIT at its end is left out, since nobody could go on behind it.
  ///
  /// - Parameters:
  ///   - isPattern: Whether the session was written by hand, so that `*` stands for any text.
  ///   - clientName: What the client calls itself; nil to say what was recorded.
  package init(
    _ timeline: Timeline, to entry: Int, isPattern: Bool = false, clientName: String? = nil
  ) {
    let first = timeline.last(.opened, before: entry.addingClamped(1))
    let observation = timeline.moment(at: entry)?.observation
    let last = (observation?.answered?.index ?? entry) - (first ?? 0)
    let (reading, isTooLong) = Self.read(timeline, from: first, to: entry)
    let all = reading.connections.first?.items ?? []
    var items = all.filter { $0.index <= last }
    if let gap = all.dropFirst(items.count).first, case .gap = gap.content,
      reading.steps.steps.contains(where: { $0.index == last && $0.verb != nil }),
      items.last?.index != last
    {
      // The command stands there, and was left out because what it announces is not known.
      items.append(gap)
    }
    let end = all.dropFirst(items.count).first?.index ?? .max
    if items.last?.verb == .quit { items.removeLast() }
    if let item = items.last?.cut(at: last) { items[items.count - 1] = item }
    var rules = ComparisonRules()
    rules.isPattern = isPattern
    // What was sent is known: what is compared is what the server says to it.
    rules.ignored = [.command]
    var connection = ReplayConnection(index: 0)
    connection.items = items
    self.init(
      Script(
        items: items,
        groups: connection.groups.enumerated().flatMap { number, group in
          group.map { _ in number }
        },
        steps: reading.steps, end: end, isWelcome: reading.connections.first?.isWelcome,
        isTooLong: isTooLong, rules: rules, clientName: clientName))
  }

  /// Reads a connection from its beginning up to where an entry, and all that was said with it, is
  /// answered; and whether there is too much of it.
  private static func read(
    _ timeline: Timeline, from first: Int?, to entry: Int
  ) -> (ReplayScript, isTooLong: Bool) {
    guard timeline.entries.indices.contains(entry) else { return (ReplayBuilder.empty, false) }
    var builder = ReplayBuilder(isLMTP: timeline.session.isLMTP, upTo: mostOctets)
    let wanted = timeline.entries[entry].event
    let begin = first.map { timeline.entries[$0].event } ?? 0
    var number = begin
    while let event = timeline.events[number], number <= wanted || !builder.isSettled {
      if number > begin, case .opened = event.event { break }
      if number - begin >= mostEvents { return (builder.finish(), number <= wanted) }
      builder.take(event)
      number += 1
    }
    let script = builder.finish()
    return (script, script.isTooLong)
  }
}

extension ReplayItem {
  /// What is left of a login that is to go no further than a line before its last, or that never
  /// came to its end: the challenge waits then.
  fileprivate func cut(at index: Int) -> ReplayItem? {
    guard case .login(let mechanism, _, _) = content,
      isAccepted == nil || index < last ?? index
    else { return nil }
    var item = self
    item.content = .line(Array("AUTH \(mechanism)\r\n".utf8), .auth)
    return item
  }
}
