import ArgumentParser
import ExplorerApp
import SMTPGuide
import SMTPTransport

/// What holds for a session that a person leads.
struct SessionFlags: ParsableArguments {
  @Flag(help: "Line mode: append-only, for pipes, screen readers and dumb terminals.")
  var plain = false
  @Flag(inversion: .prefixedNo, help: "Record the session.")
  var record = true
  @OptionGroup(title: "Recording") var recording: RecordingFlags
  @OptionGroup(title: "Connection") var connection: ConnectionFlags
  @OptionGroup(title: "TLS") var tls: TLSFlags
  @OptionGroup(title: "Login") var login: CredentialFlags
  @OptionGroup(title: "Output") var output: OutputOptions

  /// A request for a session with `target`.
  ///
  /// - Parameter isAsking: Whether a person can be asked about a certificate.
  func request(_ target: Target, isAsking: Bool) throws -> SessionRequest {
    var request = try SessionRequest(target, connection, tls, recording)
    request.connection.verification = tls.verify ?? (isAsking ? .ask : .require)
    if record, let folder = Surroundings.recordingFolder { request.recording = .folder(folder) }
    return request
  }

  /// What the explorer has to know to begin with `beginning`.
  func explorer(
    _ beginning: ExplorerOptions.Beginning, _ request: SessionRequest
  ) -> ExplorerOptions {
    var options = ExplorerOptions(
      beginning: beginning, request: request, clientName: connection.clientName,
      credentials: login.source(asksPerson: false), environment: Surroundings.variables,
      guide: output.guide)
    options.isNameGiven = connection.helo != nil
    options.tls = tls.demand
    options.patience = connection.patience
    options.timeout = connection.timeout
    options.isColourless = output.color == .never
    return options
  }
}
