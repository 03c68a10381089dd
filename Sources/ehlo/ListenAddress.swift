import ExplorerApp
import SMTPGuide

/// Where to listen: `ADDRESS:PORT`, `[V6]:PORT` or `localhost:PORT`, port 0 for any.
struct ListenAddress: CustomStringConvertible {
  /// The address, without brackets.
  let host: String
  /// The port; 0 for any.
  let port: Int

  /// Reads the text; nil where it is not of that form.
  init?(_ text: String) {
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
    self.host = host == "localhost" ? "127.0.0.1" : String(host)
    self.port = port
  }

  /// Whether only programs on this machine can connect.
  var isLoopback: Bool { host.hasPrefix("127.") || host == "::1" }

  /// Says on standard error where others on the network can connect.
  func warn(_ guide: Guide) throws {
    guard !isLoopback else { return }
    try Output.error.write("ehlo: \(guide.text(ScriptNotice.listensOpenly(description)))\n")
  }

  var description: String { with(port: port) }

  /// The same place with another port.
  func with(port: Int) -> String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
