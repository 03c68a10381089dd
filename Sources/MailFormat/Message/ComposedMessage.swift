/// A message as it goes over the wire, without dot-stuffing.
package struct ComposedMessage: Hashable, Sendable {
  /// Its octets; every line ends with CRLF.
  package var octets: [UInt8]
  /// Whether it says what it holds, with the header fields of MIME.
  package var isMIME: Bool
  /// How its text travels.
  package var encoding: TransferEncoding

  /// Whether any octet is beyond ASCII, so that BODY=8BITMIME has to announce it.
  package var isEightBit: Bool { octets.contains { $0 >= 0x80 } }
}
