import SMTPCore

extension String {
  /// Whether `octets` spell this word of upper-case letters, in any case.
  func isSpelled(_ octets: some Sequence<UInt8>) -> Bool {
    octets.lazy.map(Octet.upper).elementsEqual(utf8)
  }
}
