import SMTPCore
import TerminalCanvas

@testable import ExplorerUI

extension Model {
  /// Presses keys, one after the other, and returns what they ask for.
  @discardableResult
  mutating func press(keys: Key...) -> [Effect] {
    keys.flatMap { update(&self, .input(.key($0))) }
  }

  /// Types a text, character by character.
  @discardableResult
  mutating func type(_ text: String) -> [Effect] {
    text.flatMap { update(&self, .input(.key(.character($0)))) }
  }

  /// Lets the program's clock show so many milliseconds.
  mutating func tick(_ milliseconds: Int64) {
    _ = update(&self, .tick(Instant(microseconds: milliseconds * 1_000)))
  }
}
