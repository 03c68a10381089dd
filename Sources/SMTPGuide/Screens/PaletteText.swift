/// What stands in the list of the program's own commands.
package enum PaletteText: Hashable, Sendable {
  case title
  /// How many commands fit.
  case found(Int)
  /// None fits what is typed.
  case unknown(String)
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
    case .unknown(let name): "There is no command like ':\(visible(name))'."
    case .doIt: "do it"
    case .complete: "complete"
    case .choose: "choose"
    case .close: "close"
    }
  }
}
