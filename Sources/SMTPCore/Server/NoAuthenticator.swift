/// Knows no mechanism: for servers that offer no AUTH.
package struct NoAuthenticator: Authenticator {
  /// None.
  package let mechanisms: [String] = []

  /// The one that knows nothing.
  package init() {}

  /// There is none.
  package func begin(_ mechanism: String) -> (any ServerMechanism)? { nil }
}
