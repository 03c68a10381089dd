/// Octets that went over the wire and are kept nowhere, because they are or repeat a secret.
package struct Redaction: Hashable, Sendable {
  /// Who sent the octets.
  package var side: Side
  /// From the client the clear start of the line (`AUTH PLAIN`, `XCLIENT`), of BURL what is clear
  /// on both sides of its token, `response` or `message`; from the server `echo`.
  package var label: String
  /// How many octets are left out; of a client's line the whole line with its CRLF.
  package var octets: Int

  /// A line or part of one that is left out.
  package init(side: Side, label: String, octets: Int) {
    self.side = side
    self.label = label
    self.octets = max(0, octets)
  }
}
