package import SMTPGuide
import SMTPTransport
import TLSEngine
package import Transcript

/// All that is settled about the explorer before its screen opens.
package struct ExplorerOptions: Sendable {
  /// What it begins with.
  package enum Beginning: Sendable {
    /// The start page.
    case start
    /// A session with a target, as the person wrote it.
    case connect(String)
    /// A session that is open already.
    case goOn(HandedSession)
    /// A recording.
    case play(Playback)
    /// The sessions of a proxy.
    case proxy(ListeningProxy)
  }

  /// What it begins with.
  package var beginning: Beginning
  /// What the command line says about sessions; each gets its own target.
  package var request: SessionRequest
  /// What is demanded of TLS.
  package var tls = TLSDemand.auto
  /// How long to wait for a server.
  package var patience = Patience()
  /// Seconds that a reply may take, where the person has said so.
  package var timeout: Int?
  /// Microseconds that stay of a longer silence in what is played; nil for the usual.
  package var idleLimit: Int64?
  /// How fast recordings are played.
  package var speed = PlaybackSpeed.normal
  /// The client's name, for EHLO.
  package var clientName: String
  /// Whether the person has given that name.
  package var isNameGiven = false
  /// Where names and passwords come from.
  package var credentials: CredentialSource
  /// The program's environment.
  package var environment: [String: String]
  /// Whether colours are forbidden.
  package var isColourless = false
  /// The words.
  package var guide: Guide

  /// What holds for a server that the command line did not name: the name, the password, the
  /// certificate, the name for SNI and the proxy's header that it gave are not meant for that one.
  var elsewhere: ExplorerOptions {
    var options = self
    options.credentials = credentials.elsewhere
    options.request.connection.proxyHeader = nil
    options.request.tls.sni = nil
    options.request.tls.clientCertificateFile = nil
    options.request.tls.clientKeyFile = nil
    return options
  }

  /// What has no default.
  package init(
    beginning: Beginning, request: SessionRequest, clientName: String,
    credentials: CredentialSource, environment: [String: String], guide: Guide
  ) {
    self.beginning = beginning
    self.request = request
    self.clientName = clientName
    self.credentials = credentials
    self.environment = environment
    self.guide = guide
  }
}

extension ExplorerOptions {
  /// What a session with the target that a person names begins with.
  func request(to text: String) throws(Trouble) -> SessionRequest {
    let target: Target
    do {
      target = try Target(parsing: text)
    } catch {
      throw Trouble(error, in: text)
    }
    if tls == .never, target.isImplicitTLS { throw .tlsForbidden }
    var request = request
    request.target = target
    return request
  }
}
