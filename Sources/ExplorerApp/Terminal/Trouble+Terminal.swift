import NcursesTerminal
import SMTPGuide
import Transcript

extension Trouble {
  /// Why there is no screen; nil where nobody expects one.
  init?(_ failure: Terminal.Failure) {
    switch failure {
    case .notATerminal: return nil
    case .unknownTerminal(let name): self = .terminalUnknown(name)
    case .dumbTerminal(let name): self = .terminalDumb(name)
    case .notOpened(let number): self = .terminalNotOpened(reason: SystemError(number: number).text)
    }
  }
}
