import ArgumentParser
import ExplorerApp
import SMTPGuide
import SMTPTransport

/// How to connect.
struct ConnectionFlags: ParsableArguments {
  @Flag(name: .customShort("4"), help: "Use IPv4 only.")
  var ipv4Only = false

  @Flag(name: .customShort("6"), help: "Use IPv6 only.")
  var ipv6Only = false

  @Option(help: ArgumentHelp("Connect from this address of yours.", valueName: "address"))
  var bind: String?

  @Option(
    help: ArgumentHelp(
      "Give up after so many seconds without an answer (else 30 to connect, 120 or more then).",
      valueName: "seconds"))
  var timeout: Int?

  @Option(
    help: ArgumentHelp(
      "How this client calls itself in EHLO: else by this machine's name, and in a replay by the "
        + "recorded one.", valueName: "name"))
  var helo: String?

  @Option(
    help: ArgumentHelp(
      "Say this first, as a proxy would: 'v1 TCP4 192.0.2.1 198.51.100.1 56324 25', "
        + "'v1 UNKNOWN', 'v2 TCP6 …' or 'v2 LOCAL'.", valueName: "header"))
  var proxyHeader: String?

  func validate() throws {
    if ipv4Only, ipv6Only { throw ValidationError("-4 and -6 exclude each other; give one.") }
    if let helo,
      helo.isEmpty || !helo.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) })
    {
      throw ValidationError("--helo: a name is one word of ASCII, like laptop.example.")
    }
    if let timeout, !(1...86_400).contains(timeout) {
      throw ValidationError("--timeout \(timeout): give 1 to 86400 seconds.")
    }
    if let proxyHeader {
      do throws(ProxyHeaderError) {
        _ = try ProxyHeader(parsing: proxyHeader)
      } catch {
        throw ValidationError("--proxy-header '\(proxyHeader)', \(error.sentence).")
      }
    }
  }

  /// The options for the transport.
  var options: ConnectionOptions {
    var options = ConnectionOptions()
    if ipv4Only { options.family = .ipv4 }
    if ipv6Only { options.family = .ipv6 }
    options.localAddress = bind
    options.proxyHeader = proxyHeader.flatMap { try? ProxyHeader(parsing: $0) }
    if let timeout {
      options.connectTimeout = .seconds(timeout)
      options.handshakeTimeout = .seconds(timeout)
    }
    return options
  }

  /// How long to wait for replies.
  var patience: Patience {
    timeout.map { Patience(seconds: $0) } ?? Patience()
  }

  /// The name of this client.
  var clientName: String { helo ?? Surroundings.hostName }
}
