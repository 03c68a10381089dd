import Glibc
package import SASL
import SMTPCore
package import SMTPGuide
import Transcript

/// Where a password may come from: a file, EHLO_PASSWORD, .netrc, or the person at the terminal.
/// Never a flag's value, which others on the machine can read.
package struct PasswordSources: Sendable {
  /// The file of `--password-file`; its first line is the password.
  package var file: String?
  /// Whether the person may be asked at the terminal; never while a screen is open.
  package var asksPerson = true
  private var environment: [String: String]

  /// The sources that these variables tell of. EHLO_PASSWORD is taken out of the program's own
  /// environment, so that no child inherits it.
  package init(environment: [String: String], asksPerson: Bool = true) {
    self.environment = environment
    self.asksPerson = asksPerson
    unsetenv("EHLO_PASSWORD")
  }

  /// The sources that tell passwords by their host: .netrc, and the person.
  package var elsewhere: PasswordSources {
    var sources = self
    sources.file = nil
    sources.environment["EHLO_PASSWORD"] = nil
    return sources
  }

  /// The credentials for a user at a host; nil where no name or no password is known.
  package func credentials(user: String?, host: String?) throws(Trouble) -> Credentials? {
    let entry = try netrc(host: host, user: user)
    guard let user = user ?? entry?.login else { return nil }
    let password =
      if let octets = try filePassword() {
        String(decoding: octets, as: UTF8.self)
      } else {
        environment["EHLO_PASSWORD"] ?? entry?.password
          ?? (asksPerson ? PasswordPrompt.ask(for: user) : nil)
      }
    return password.map { Credentials(user: user, password: $0) }
  }

  private func filePassword() throws(Trouble) -> [UInt8]? {
    guard let file else { return nil }
    let octets: [UInt8]
    do {
      octets = try SmallFile.read(file)
    } catch {
      throw .passwordFile(path: file, reason: error.text)
    }
    let line = octets.prefix { $0 != Octet.lf && $0 != Octet.cr }
    if line.isEmpty { throw .passwordFile(path: file, reason: "its first line is empty") }
    return Array(line)
  }

  private func netrc(host: String?, user: String?) throws(Trouble) -> Netrc.Entry? {
    guard let host else { return nil }
    let path = environment["NETRC"] ?? environment["HOME"].map { "\($0)/.netrc" }
    guard let path, let octets = try? SmallFile.read(path) else { return nil }
    return Netrc(octets).entry(host: host, user: user)
  }
}
