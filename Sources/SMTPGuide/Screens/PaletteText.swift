/// What stands in the list of the program's own commands.
package enum PaletteText: Hashable, Sendable {
  case title
  /// How many commands fit.
  case found(Int)
  /// None fits what is typed; the command that was probably meant.
  case unknown(String, nearest: String?)
  // What keys do
  case doIt
  case complete
  case choose
  case close
}

extension Guide {
  /// The words of the list of commands.
  package func text(_ text: PaletteText) -> String {
    switch text {
    case .title: "Commands"
    case .found(let count): Self.grouped(count)
    case .unknown(let name, let nearest):
      "There is no command ':\(visible(name))'"
        + (nearest.map { "; did you mean ':\($0)'?" } ?? ".")
    case .doIt: "do it"
    case .complete: "complete"
    case .choose: "choose"
    case .close: "close"
    }
  }
}
