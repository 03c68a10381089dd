import SMTPCore

extension Capabilities {
  /// The mechanism to log in with where none is named: the first one offered whose answers the
  /// program can compute, else the first one.
  var preferredMechanism: String? {
    ["PLAIN", "LOGIN"].first(where: mechanisms.contains) ?? mechanisms.first
  }
}
