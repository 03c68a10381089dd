import SMTPGuide
import TerminalCanvas

/// Looking at what was said: moving in the log and in every other list, searching, marking.
extension ActionTable {
  static let log: [Action] = focusing + moving + finding + looking

  private static let focusing: [Action] = [
    Action(
      .toLog,
      keys: [.prompt, .composer, .held].map { KeyBinding($0, Key(.escape)) },
      isListed: false
    ) { model, _ in
      if model.isPreviewing { return model.togglePreview() }
      model.leavePrompt()
      return []
    },
    Action(
      .toPrompt, keys: [KeyBinding(.log, Key(.escape)), KeyBinding(.watch, Key(.tab))],
      isListed: false
    ) { model, _ in
      model.leaveLog()
      return []
    },
  ]

  private static let moving: [Action] = [
    moving(.up, .rows(-1), Key(.up), .character("k")),
    moving(.down, .rows(1), Key(.down), .character("j")),
    moving(.pageUp, .pages(-1), Key(.pageUp), .control("b"), alsoWhereTextIsTyped: Key(.pageUp)),
    moving(
      .pageDown, .pages(1), Key(.pageDown), .control("f"), alsoWhereTextIsTyped: Key(.pageDown)),
    moving(.first, .first, Key(.home), .character("g")),
    moving(.last, .last, Key(.end), .character("G")),
    Action(.open, keys: [KeyBinding(.list, Key(.enter))], isListed: false) { model, _ in
      if model.screen != .explorer { return model.openRow() }
      model.unfold()
      return []
    },
  ]

  private static let finding: [Action] = [
    Action(.search, keys: [KeyBinding(.list, .character("/"))], unless: nothingSearchable) {
      model, _ in
      model.beginLogSearch()
      return []
    },
    // Where two sessions are compared, n and N go from difference to difference.
    stepping(.nextMatch, in: .list, "n", in: .page(.comparison), ".", unless: nothingSearchable) {
      $0.searchAgain(isBackward: false)
    },
    stepping(.previousMatch, in: .list, "N", in: .page(.comparison), ",", unless: nothingSearchable)
    { $0.searchAgain(isBackward: true) },
    Action(
      .mark, keys: [KeyBinding(.list, .character("m"))], takesArgument: true,
      unless: nothingMarkable
    ) { model, name in model.mark(name) },
    stepping(.nextMark, in: .list, "'", unless: nothingMarkable) {
      $0.goToMark(isBackward: false)
    },
    stepping(.previousMark, in: .list, "\"", unless: nothingMarkable) {
      $0.goToMark(isBackward: true)
    },
    Action(.notes, keys: [KeyBinding(.log, .character("M"))], unless: nothingSaid) { model, _ in
      model.open(.notes)
    },
    stepping(.nextFinding, in: .log, "e", unless: noFinding) {
      $0.goToFinding(isBackward: false)
    },
    stepping(.previousFinding, in: .log, "E", unless: noFinding) {
      $0.goToFinding(isBackward: true)
    },
  ]

  private static let looking: [Action] = [
    Action(.copy, keys: [KeyBinding(.list, .character("y"))], unless: nothingListed) { model, _ in
      model.copySelection()
    },
    Action(
      .evidence,
      keys: [KeyBinding(.log, .character("v")), KeyBinding(.page(.findings), .character("v"))],
      unless: nothingSaid
    ) { model, _ in model.copyEvidence() },
    Action(.clock, keys: [KeyBinding(.list, .character("t"))], unless: nothingTimed) { model, _ in
      model.changeClock()
      return []
    },
    Action(.hex, keys: [KeyBinding(.log, .character("x"))]) { model, _ in
      model.log.showsOctets.toggle()
      model.log.inspectorTop = 0
      return []
    },
    Action(.reveal, keys: [KeyBinding(.log, .character("s"))]) { model, _ in
      model.revealSecret()
      return []
    },
    Action(
      .inspector,
      keys: [.prompt, .composer, .log, .held].map { KeyBinding($0, .control("o")) }
    ) { model, _ in
      model.log.inspector = model.log.inspector == .full ? .part : .full
      model.log.inspectorTop = 0
      return []
    },
  ]

  private static func stepping(
    _ id: ActionID, in context: KeyContext, _ key: Character, in other: KeyContext? = nil,
    _ otherKey: Character? = nil,
    unless obstacle: @escaping @Sendable (Model) -> ActionObstacle?,
    _ step: @escaping @Sendable (inout Model) -> Void
  ) -> Action {
    var keys = [KeyBinding(context, .character(key))]
    if let other, let otherKey { keys.append(KeyBinding(other, .character(otherKey))) }
    return Action(id, keys: keys, isListed: false, unless: obstacle) { model, _ in
      step(&model)
      return []
    }
  }

  @Sendable private static func nothingListed(_ model: Model) -> ActionObstacle? {
    (model.listPage?.rowCount ?? model.session.count) > 0 ? nil : .nothingListed
  }

  /// The list of recordings has a filter in the place of the search.
  @Sendable private static func nothingSearchable(_ model: Model) -> ActionObstacle? {
    nothingListed(model) ?? (model.screen == .recordings ? .listFiltered : nil)
  }

  @Sendable private static func nothingSaid(_ model: Model) -> ActionObstacle? {
    model.session.count > 0 ? nil : .noSession
  }

  @Sendable private static func nothingMarkable(_ model: Model) -> ActionObstacle? {
    switch model.screen {
    case .explorer, .ladder, .findings, .recordings, .mailbox, .others: nothingListed(model)
    case .start, .help, .server, .diagram, .comparison, .notes: .nothingMarkable
    }
  }

  @Sendable private static func nothingTimed(_ model: Model) -> ActionObstacle? {
    switch model.screen {
    case .explorer, .ladder, .findings, .notes: nil
    case .start, .help, .server, .diagram, .recordings, .mailbox, .others, .comparison:
      .nothingTimed
    }
  }

  @Sendable private static func noFinding(_ model: Model) -> ActionObstacle? {
    model.session.lastFinding == nil ? .noFinding : nil
  }

  private static func moving(
    _ id: ActionID, _ movement: Movement, _ keys: Key..., alsoWhereTextIsTyped key: Key? = nil
  ) -> Action {
    let typing = key.map { [KeyBinding(.prompt, $0), KeyBinding(.held, $0)] } ?? []
    return Action(
      id,
      keys: keys.map { KeyBinding(.list, $0) } + typing, isListed: false
    ) { model, _ in
      model.move(movement)
      return []
    }
  }
}
