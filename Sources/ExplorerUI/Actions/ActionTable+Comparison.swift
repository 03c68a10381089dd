import SMTPGuide
import TerminalCanvas

/// Two sessions side by side.
extension ActionTable {
  static let comparison: [Action] = [
    Action(
      .compare, keys: [KeyBinding(.page(.recordings), .character("="))], takesArgument: true,
      unless: { $0.obstacleToComparing }
    ) { model, path in model.compare(with: path) },
    looking(.nextDifference, .character("n")) { $0.goToDifference(isBackward: false) },
    looking(.previousDifference, .character("N")) { $0.goToDifference(isBackward: true) },
    looking(.otherSide, Key(.tab), Key(.left), Key(.right)) {
      $0.comparison.side = $0.comparison.side == .first ? .second : .first
    },
    looking(.strict, .character("s")) { model in
      let isStrict = !model.comparison.look.isStrict
      model.lookAtComparison(.strict(isStrict)) { $0.isStrict = isStrict }
    },
    looking(.noise, .character("x")) { model in
      let isShown = !model.comparison.look.showsNoise
      model.lookAtComparison(.noise(isShown)) { $0.showsNoise = isShown }
    },
    looking(.unfold, .character(" ")) { $0.unfoldComparedStep() },
  ]

  private static func looking(
    _ id: ActionID, _ keys: Key..., look: @escaping @Sendable (inout Model) -> Void
  ) -> Action {
    Action(
      id, keys: keys.map { KeyBinding(.page(.comparison), $0) }, isListed: false,
      unless: { $0.comparison.comparison == nil ? .nothingListed : nil }
    ) { model, _ in
      look(&model)
      return []
    }
  }
}
