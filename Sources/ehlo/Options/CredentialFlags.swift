import ArgumentParser
import ExplorerApp
import SASL
import SMTPGuide
import SMTPTransport

/// Who logs in. A password is never a flag's value, since others can read those.
struct CredentialFlags: ParsableArguments {
  @Option(help: ArgumentHelp("The name to log in with.", valueName: "name"))
  var user: String?

  @Option(
    help: ArgumentHelp(
      "Read the password from the first line of this file; else EHLO_PASSWORD or .netrc has it.",
      valueName: "file"))
  var passwordFile: String?

  /// Where name and password come from.
  ///
  /// - Parameter asksPerson: Whether the person may be asked at the terminal.
  func source(asksPerson: Bool) -> CredentialSource {
    var sources = PasswordSources(environment: Surroundings.variables, asksPerson: asksPerson)
    sources.file = passwordFile
    return CredentialSource(user: user, sources: sources)
  }

  /// The credentials for a target; nil if no name is known.
  func credentials(for target: Target) throws -> Credentials? {
    try source(asksPerson: true).credentials(for: target)
  }
}
