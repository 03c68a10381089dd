/// Where other programs connect.
package struct WatchPlace: Hashable, Sendable {
  /// The address, without brackets.
  package var host: String
  package var port: Int

  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// `127.0.0.1:40123`
  var text: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
