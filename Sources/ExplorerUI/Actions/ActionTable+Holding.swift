import SMTPGuide
import TerminalCanvas

/// Holding the commands of a proxy's clients.
extension ActionTable {
  static let holding: [Action] = [
    Action(
      .hold,
      keys: [
        KeyBinding(.page(.others), .character("h")), KeyBinding(.watch, .character("h")),
      ], unless: { $0.isProxy ? nil : .noProxy }
    ) { model, _ in model.turnHold(!model.others.isHolding) },
    deciding(.passOn, Key(.enter)) { $0.passHeld() },
    deciding(.dropHeld, .control("t")) { $0.settleHeld(.drop) },
    deciding(.answerHeld, Key(.tab)) { model in
      model.turnAnswer()
      return []
    },
    deciding(.passAll, .control("g")) { $0.turnHold(false) },
  ]

  private static func deciding(
    _ id: ActionID, _ key: Key, _ perform: @escaping @Sendable (inout Model) -> [Effect]
  ) -> Action {
    Action(id, keys: [KeyBinding(.held, key)], isListed: false) { model, _ in perform(&model) }
  }
}
