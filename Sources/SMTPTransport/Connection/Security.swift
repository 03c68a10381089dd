import SMTPCore
import TLSEngine

/// How far TLS has come.
enum Security {
  /// There is none.
  case plain
  /// The handshake runs.
  case handshaking(TLSEngine)
  /// The handshake is done, the certificate failed verification, and somebody is to decide.
  case unverified(TLSEngine, TLSFacts)
  /// Octets are enciphered.
  case secured(TLSEngine)
  /// TLS failed: not one octet may follow.
  case failed
}
