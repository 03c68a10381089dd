import SMTPGuide
import TerminalCanvas
import Testing

@testable import ExplorerUI

/// What holds of all that a person can do.
@Suite struct ActionTableTests {
  private let guide = Guide(language: .en)

  @Test(arguments: ActionID.allCases)
  func everyActionHasWords(_ id: ActionID) {
    #expect(guide.words(forAction: id.rawValue) != nil)
  }

  @Test func noActionStandsTwice() {
    let ids = ActionTable.all.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func whatTakesAnArgumentSaysWhich() {
    for action in ActionTable.all where action.isListed {
      let words = guide.words(forAction: action.id.rawValue)
      #expect((words?.argument != nil) == action.takesArgument, "\(action.id)")
    }
  }

  /// A key that did two things in one place would do the first only; one that begins a chord
  /// there could not be pressed alone.
  @Test func noKeyDoesTwoThingsInOneContext() {
    let bindings = ActionTable.all.flatMap { action in action.keys.map { (action.id, $0) } }
    for (index, (id, binding)) in bindings.enumerated() {
      for (other, second) in bindings[(index + 1)...] where second.context == binding.context {
        let clash = second.keys.starts(with: binding.keys) || binding.keys.starts(with: second.keys)
        #expect(!clash, "\(id) and \(other) share \(binding.keys) in \(binding.context)")
      }
    }
  }
}
