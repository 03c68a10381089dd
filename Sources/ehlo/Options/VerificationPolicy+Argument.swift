import ArgumentParser
package import SMTPTransport

extension VerificationPolicy: ExpressibleByArgument {
  package static var allValueStrings: [String] {
    allCases.filter { $0 != .ask }.map(\.rawValue)
  }

  /// What may be asked for: the explorer alone asks, and by itself.
  package init?(argument: String) {
    self.init(rawValue: argument)
    if self == .ask { return nil }
  }
}
