import SMTPCore

/// The way that the session has taken through its states.
package struct DiagramModel: Hashable, Sendable {
  /// From one state to the next.
  struct Step: Hashable, Sendable {
    var from: StateName
    var to: StateName
  }

  /// The states that the present connection has been in.
  private(set) var visited: Set<StateName> = []
  /// The steps that it has taken.
  private(set) var steps: Set<Step> = []
  /// The entry at which the present connection begins.
  private var start = 0
  /// How many entries were looked at.
  private var seen = 0
  private var last: StateName?

  /// Takes in the entries that the session has got since; begins afresh with a new connection,
  /// and where there are fewer than before.
  mutating func refresh(_ session: SessionModel) {
    let count = session.count
    let start = session.timeline.last(.opened, before: count) ?? 0
    if start != self.start || count < seen {
      self = DiagramModel()
      self.start = start
      seen = start
    }
    guard count > seen else { return }
    for entry in session.timeline.entries[seen..<count] {
      let state = entry.state.inDiagram
      if let last, last != state { steps.insert(Step(from: last, to: state)) }
      visited.insert(state)
      last = state
    }
    seen = count
  }
}

extension StateName {
  /// The state whose box stands for it: `ready` has one, authenticated or not.
  var inDiagram: StateName { self == .readyAuth ? .ready : self }
}
