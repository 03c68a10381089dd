import ArgumentParser
import SMTPTransport
import TLSEngine

/// What to demand of TLS.
struct TLSFlags: ParsableArguments {
  /// Whether TLS must be.
  enum Demand: String, CaseIterable, ExpressibleByArgument {
    case auto
    case require
    case never
  }

  @Option(help: "auto: nothing is sent unasked; require: MAIL and AUTH are refused before TLS.")
  var tls = Demand.auto

  @Option(help: "A certificate that fails verification: require, warn or skip.")
  var verify: VerificationPolicy?

  @Option(help: ArgumentHelp("Trust the certificates in this PEM file.", valueName: "file"))
  var caFile: String?

  @Option(help: ArgumentHelp("Your certificate, in PEM.", valueName: "file"))
  var clientCert: String?

  @Option(help: ArgumentHelp("The key of your certificate, in PEM.", valueName: "file"))
  var clientKey: String?

  @Option(help: ArgumentHelp("Ask for this server name (SNI).", valueName: "name"))
  var sni: String?

  /// The settings for a server whose name comes from the target.
  var configuration: TLSClientConfiguration {
    TLSClientConfiguration(
      serverName: "", sni: sni, caFile: caFile, clientCertificateFile: clientCert,
      clientKeyFile: clientKey)
  }
}

extension VerificationPolicy: ExpressibleByArgument {
  /// What may be asked for: the explorer alone asks, and by itself.
  package init?(argument: String) {
    self.init(rawValue: argument)
    if self == .ask { return nil }
  }
}
