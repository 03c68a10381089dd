/// Where a proxy listens, and what it stands before.
package struct ProxyRequest: Sendable {
  /// The real server, and how to reach and to record.
  package var session: SessionRequest
  /// The address of this machine to listen at.
  package var host: String
  /// The port; 0 picks a free one.
  package var port: Int
  /// Whether it ends with the first session.
  package var isOnce = false
  /// Whether sessions are not printed.
  package var isQuiet = false

  /// A proxy before a server.
  package init(session: SessionRequest, host: String, port: Int) {
    self.session = session
    self.host = host
    self.port = port
  }
}
