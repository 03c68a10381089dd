import Glibc
package import SMTPGuide

/// Asks whether so much may be sent to other machines.
package enum Confirmation {
  /// Asks the person at the terminal; without one it is a trouble, and a no as well.
  ///
  /// - Parameter places: The targets that are not on this machine.
  package static func ask(
    commands: Int, places: [String], guide: Guide
  ) throws {
    guard !places.isEmpty else { return }
    guard isatty(STDIN_FILENO) == 1, Output.error.isTerminal else {
      throw Trouble.replayNeedsYes(places: places)
    }
    try Output.error.write(
      guide.text(ComparisonNotice.question(commands: commands, places: places)))
    guard let answer = readLine(), ["y", "yes"].contains(answer.lowercased()) else {
      throw Trouble.replayDeclined
    }
  }
}
