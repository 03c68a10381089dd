package import SMTPGuide

/// Where to listen: `ADDRESS:PORT`, `[V6]:PORT` or `localhost:PORT`, port 0 for any.
package struct ListenAddress: Hashable, Sendable, CustomStringConvertible {
  /// The address, without brackets.
  package let host: String
  /// The port; 0 for any.
  package let port: Int

  /// A port of an address without brackets.
  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads the text; nil where it is not of that form.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65_535).contains(port)
    else { return nil }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      return nil
    }
    guard !host.isEmpty else { return nil }
    self.init(host: host == "localhost" ? "127.0.0.1" : String(host), port: port)
  }

  /// Whether only programs on this machine can connect.
  private var isLoopback: Bool { host.hasPrefix("127.") || host == "::1" }

  /// Says on standard error where others on the network can connect.
  package func warn(_ guide: Guide) throws {
    guard !isLoopback else { return }
    try Output.error.write("ehlo: \(guide.text(ScriptNotice.listensOpenly(description)))\n")
  }

  package var description: String {
    host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
  }

  /// The same place with another port.
  package func with(port: Int) -> ListenAddress { ListenAddress(host: host, port: port) }
}
