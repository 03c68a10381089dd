import ArgumentParser
import ExplorerApp
import SMTPTransport
import TLSEngine

/// What to demand of TLS.
struct TLSFlags: ParsableArguments {
  @Option(
    name: .customLong("tls"),
    help: ArgumentHelp(
      "auto: in a session of yours where you begin it, in send where it is offered, in replay "
        + "where it was recorded; require: no MAIL or AUTH before TLS; never: no TLS."))
  var demand = TLSDemand.auto

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
