import ArgumentParser
import ExplorerApp
import SMTPGuide

/// How the program writes: colours and language.
struct OutputOptions: ParsableArguments {
  /// When colours are written.
  enum Colour: String, CaseIterable, ExpressibleByArgument {
    case auto
    case always
    case never
  }

  @Option(help: "Colours: auto, always or never. NO_COLOR and CLICOLOR_FORCE are honoured.")
  var color = Colour.auto

  @Option(help: "The language of explanations: en.")
  var lang: String?

  func validate() throws {
    if let lang, Language(rawValue: lang) == nil {
      throw ValidationError(
        "--lang \(lang): this version speaks "
          + Language.allCases.map(\.rawValue).joined(separator: ", ") + ".")
    }
  }

  /// The guide in the chosen language.
  var guide: Guide { Guide(language: lang.flatMap { Language(rawValue: $0) } ?? .preferred) }

  /// The style for an output.
  func style(for output: Output) -> TextStyle {
    TextStyle(
      for: output, environment: Surroundings.variables, isForced: color == .always,
      isForbidden: color == .never)
  }
}
