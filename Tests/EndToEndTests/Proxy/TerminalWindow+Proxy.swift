import Testing

extension TerminalWindow {
  /// The port of the proxy whose screen has just opened.
  func proxyPort() async throws -> Int {
    let view = try await waitFor("─ Proxy to ", "ehlo 127.0.0.1:")
    let match = try #require(view.text.firstMatch(of: /ehlo 127\.0\.0\.1:(\d+)/))
    return try #require(Int(match.1))
  }
}
