import SMTPCore

extension Timeline {
  /// What the server offered last before an entry, in the same connection; nil if it did not say.
  func capabilities(before index: Int) -> Capabilities? {
    guard let hello = last(.hello, before: index), hello > last(.opened, before: index) ?? -1
    else { return nil }
    return moment(at: hello)?.session.capabilities
  }
}
