import SMTPCore

extension TLSFacts {
  /// These facts, and of another part of the text those that are missing here.
  func filled(with other: TLSFacts) -> TLSFacts {
    var facts = self
    facts.version = version ?? other.version
    facts.cipher = cipher ?? other.cipher
    facts.group = group ?? other.group
    facts.signature = signature ?? other.signature
    if peer.isEmpty { facts.peer = other.peer }
    if verification == .unchecked { facts.verification = other.verification }
    return facts
  }
}
