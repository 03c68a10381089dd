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
  init(_ outcome: SessionOutcome) {
    status = outcome.status
    trouble = outcome.trouble
  }

  /// An end of which the output has said all.
  init(_ status: ExitStatus) {
    self.status = status
    trouble = nil
  }

  /// The end that a failed output brings; a reader that has seen enough is no trouble.
  init(_ failure: Output.Failure) {
    switch failure {
    case .pipeClosed: trouble = nil
    case .failed(let reason): trouble = .cannotWrite(path: "standard output", reason: reason)
    }
    status = trouble?.exitStatus ?? .done
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
