/// The words for something that a person can do on the screen.
package struct ActionWords: Hashable, Sendable {
  /// Its name, as it is typed behind `:`.
  package let id: String
  /// A word or two, for hints beside a key: `send`.
  package let title: String
  /// What to write behind its name in the `:` list: `TARGET`; nil where nothing is.
  package let argument: String?
  /// What that may be, in a sentence or two; nil where there is none.
  package let argumentHelp: String?
  /// What it does, in a sentence.
  package let help: String

  init(
    _ id: String, _ title: String, argument: String? = nil, _ help: String,
    argumentHelp: String? = nil
  ) {
    self.id = id
    self.title = title
    self.argument = argument
    self.argumentHelp = argumentHelp
    self.help = help
  }
}

extension Guide {
  /// The words for an action by its name; nil where no action is called so.
  package func words(forAction id: String) -> ActionWords? { vocabulary.actions[id] }
}
