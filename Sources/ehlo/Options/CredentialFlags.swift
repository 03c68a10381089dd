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

  /// The credentials for a target; nil if no name or no password is known.
  func credentials(for target: Target) throws -> Credentials? {
    if case .practice = target.place, user == nil {
      return Credentials(user: "alice", password: "practice")
    }
    var sources = PasswordSources(environment: Surroundings.variables)
    sources.file = passwordFile
    return try sources.credentials(user: user ?? target.login, host: target.endpoint?.host)
  }
}
