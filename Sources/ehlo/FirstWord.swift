import ArgumentParser
import SMTPGuide

/// What the first word of the command line is that is no option.
enum FirstWord {
  /// A TARGET, so that `connect` is meant.
  case target
  /// There is none: the start page is meant.
  case nothing
  /// A word that is neither.
  case mistyped(Ending)
  /// A subcommand.
  case subcommand(String)
  /// An option that stands alone, such as `--version`, or something that nobody understands.
  case other

  /// Looks at the arguments without the program's name.
  init(_ arguments: [String]) {
    guard let word = arguments.first else {
      self = .nothing
      return
    }
    guard word.hasPrefix("-") else {
      self.init(word)
      return
    }
    // Which options take a value, and where the word is then, is known to the parser alone.
    if let connect = try? Connect.parse(arguments) {
      self.init(connect.place.target)
    } else if (try? Start.parse(arguments)) != nil {
      self = .nothing
    } else {
      // What is wrong is said best by the subcommand that is meant.
      let asksForHelp = arguments.contains { ["-h", "--help", "--version"].contains($0) }
      self = !asksForHelp && arguments.contains(where: Self.isTarget) ? .target : .other
    }
  }

  private init(_ word: String) {
    let names = Ehlo.configuration.subcommands.map { $0._commandName } + ["help"]
    if names.contains(word) {
      self = .subcommand(word)
    } else if Self.isTarget(word) {
      self = .target
    } else {
      let suggestion = EditDistance.nearest(to: word, among: names)
      self = .mistyped(Ending(.unknownSubcommand(word, suggestion: suggestion)))
    }
  }

  /// Whether a word can be nothing but a TARGET.
  private static func isTarget(_ word: String) -> Bool {
    !word.hasPrefix("-")
      && (word == "localhost" || word.contains { ".:/@[".contains($0) })
  }
}
