import CNcurses
import Glibc

extension Terminal {
  /// The signals that came by now.
  package func takeSignals() -> [Signal] {
    signals.take().compactMap { number in
      switch number {
      case SIGWINCH:
        measure()
        return .resized
      case SIGCONT:
        return isUp ? goOn() : nil
      case SIGTSTP:
        suspend()
        return .continued
      case SIGINT, SIGQUIT:
        // While another program has the terminal, `^C` is meant for it.
        return isUp ? .end(number) : nil
      default:
        return .end(number)
      }
    }
  }

  /// Gives the terminal back, stops the program, and takes the terminal again once it goes on.
  package func suspend() {
    guard isUp else { return }
    leave()
    signals.stop()
    enter()
  }

  /// After SIGSTOP, of which nothing was to be known before: whoever had the terminal meanwhile
  /// left it in his own state.
  private func goOn() -> Signal {
    leave()
    enter()
    return .continued
  }
}
