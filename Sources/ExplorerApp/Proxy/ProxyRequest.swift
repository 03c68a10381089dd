/// Where a proxy listens, and what it stands before.
package struct ProxyRequest: Sendable {
  /// The real server, and how to reach and to record.
  package var session: SessionRequest
  /// Where to listen.
  package var place: ListenAddress
  /// Whether it ends with the first session.
  package var isOnce = false
  /// Whether sessions are not printed.
  package var isQuiet = false

  /// A proxy before a server.
  package init(session: SessionRequest, at place: ListenAddress) {
    self.session = session
    self.place = place
  }
}
