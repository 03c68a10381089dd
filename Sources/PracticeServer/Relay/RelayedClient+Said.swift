package import SMTPCore
package import TLSEngine

extension RelayedClient {
  /// What comes from a client.
  package enum Said: Sendable {
    /// Octets, in the clear.
    case octets([UInt8])
    /// TLS with it is up.
    case secured(TLSFacts)
    /// TLS with it did not come about; its connection is closed.
    case securingFailed(TLSError)
    /// So many octets that came in the clear where only a handshake may come: nobody gets them.
    case plaintext(octets: Int)
  }
}
