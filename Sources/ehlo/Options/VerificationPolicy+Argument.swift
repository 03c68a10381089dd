import ArgumentParser
package import SMTPTransport

extension VerificationPolicy: ExpressibleByArgument {
  /// What may be asked for: the explorer alone asks, and by itself.
  package init?(argument: String) {
    self.init(rawValue: argument)
    if self == .ask { return nil }
  }
}
