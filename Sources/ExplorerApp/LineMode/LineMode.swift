package import SASL
package import SMTPCore
package import SMTPGuide
import SMTPTransport

/// The explorer without a screen: it only ever appends, so that a pipe, a screen reader or a dumb
/// terminal can follow. Line editing is the terminal's own.
package actor LineMode {
  /// How line mode behaves.
  package struct Options: Sendable {
    /// Whether a person types: then there is a prompt, and what is typed need not be shown again.
    package var isInteractive: Bool
    /// Whether TLS and AUTH are ranked before mail.
    package var isSubmission: Bool
    /// For `:auth`.
    package var credentials: Credentials?
    /// Whether MAIL and AUTH are refused before TLS.
    package var requiresTLS: Bool

    /// Everything that has to be known.
    package init(
      isInteractive: Bool, isSubmission: Bool, credentials: Credentials?, requiresTLS: Bool
    ) {
      self.isInteractive = isInteractive
      self.isSubmission = isSubmission
      self.credentials = credentials
      self.requiresTLS = requiresTLS
    }
  }

  let driver: SessionDriver
  let options: Options
  let guide: Guide
  let output: Output
  var printer: SessionPrinter
  var reader: LineReader
  private var isPrompting = false
  private var lastState = StateName.connect

  /// Line mode over a session.
  package init(
    _ driver: SessionDriver, input: InputBlocks, output: Output, style: TextStyle, guide: Guide,
    options: Options
  ) {
    self.driver = driver
    self.options = options
    self.guide = guide
    self.output = output
    printer = SessionPrinter(style: style, guide: guide)
    reader = LineReader(input)
  }
}
