import CNcurses
import TerminalCanvas

/// The keys of the terminal that ncurses has found, under their names in terminfo(5).
extension KeySequences {
  /// The keys' sequences in the description of the present terminal.
  @MainActor
  static func ofPresentTerminal() -> KeySequences {
    var keys = KeySequences()
    for (name, key) in named {
      guard let octets = Capability.octets(name) else { continue }
      keys.add(octets, key)
    }
    return keys
  }

  private static let named: [(String, Key)] =
    [
      ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
      ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
      ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.tab, .shift)),
      ("kent", Key(.enter)), ("kbs", Key(.backspace)), ("kri", Key(.up, .shift)),
      ("kind", Key(.down, .shift)),
    ] + (1...12).map { ("kf\($0)", Key(.function($0))) } + held

  /// Keys with others held down: `kLFT` with Shift, `kLFT3` with Alt, `kLFT5` with Control.
  private static let held: [(String, Key)] = [
    ("kUP", Key.Code.up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
    ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
  ].flatMap { name, code in
    [(name, Key(code, .shift))]
      + (3...8).map { ("\(name)\($0)", Key(code, Key.Modifiers(parameter: $0))) }
  }
}
