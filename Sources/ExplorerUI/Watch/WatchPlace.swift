/// Where other programs connect.
package struct WatchPlace: Hashable, Sendable {
  /// The address, without brackets.
  package var host: String
  package var port: Int
  /// Whether LMTP is spoken there.
  package var isLMTP: Bool
  /// The real server behind it, where it is a proxy, as the person wrote it.
  package var target: String?

  package init(host: String, port: Int, isLMTP: Bool = false, target: String? = nil) {
    self.host = host
    self.port = port
    self.isLMTP = isLMTP
    self.target = target
  }

  /// `127.0.0.1:40123`
  var text: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
