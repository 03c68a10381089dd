import ExplorerApp
import Glibc
import SMTPGuide

/// How the program ends when it does not just end: one sentence, and a status.
struct Ending: Error {
  /// The exit status.
  var status: ExitStatus
  /// What went wrong; nil if the output has already said it.
  var trouble: Trouble?

  /// The end that a trouble brings.
  init(_ trouble: Trouble) {
    self.status = trouble.exitStatus
    self.trouble = trouble
  }

  /// The end of a script or a session.
  init(_ outcome: ScriptOutcome) {
    status = outcome.status
    trouble = outcome.trouble
  }

  /// Says what went wrong and ends the program.
  func exit() -> Never {
    if let trouble {
      let text = Guide(language: .preferred).text(trouble)
      try? Output.error.write("ehlo: \(text)\n")
    }
    Glibc.exit(status.rawValue)
  }
}
