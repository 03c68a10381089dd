import SMTPCore

/// Prints what a script sees.
package final class ScriptOutput {
  private var printer: SessionPrinter
  private let output: Output

  /// Prints with `printer` to `output`.
  package init(printer: SessionPrinter, output: Output) {
    self.printer = printer
    self.output = output
  }

  /// Prints a moment.
  package func show(_ moment: Moment) throws {
    try output.write(printer.text(moment.observation, moment.session))
  }
}
