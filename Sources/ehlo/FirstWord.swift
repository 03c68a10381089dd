import ArgumentParser
import SMTPGuide

/// What the first word of the command line is.
enum FirstWord {
  /// A TARGET, so that `connect` is meant.
  case target
  /// There is none: the start page is meant.
  case nothing
  /// A word that is neither.
  case mistyped(Ending)
  /// A subcommand or an option.
  case other

  /// Looks at the arguments without the program's name.
  init(_ arguments: [String]) {
    guard let word = arguments.first else {
      self = .nothing
      return
    }
    guard !word.hasPrefix("-") else {
      self = .other
      return
    }
    let names = Ehlo.configuration.subcommands.map { $0._commandName } + ["help"]
    if names.contains(word) {
      self = .other
    } else if word == "localhost" || word.contains(where: { ".:/@[".contains($0) }) {
      self = .target
    } else {
      let suggestion = EditDistance.nearest(to: word, among: names)
      self = .mistyped(Ending(.unknownSubcommand(word, suggestion: suggestion)))
    }
  }
}
