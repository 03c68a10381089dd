/// How a message that is written goes out.
enum MessageDelivery: Hashable, Sendable {
  /// Behind DATA, with dots doubled and a lone one at the end.
  case dot
  /// With BDAT, in as many chunks as are wished.
  case chunks(ChunkWish)
  /// As one BDAT chunk of so many octets; nil where the program is to count them.
  case chunk(announced: Int?, isLast: Bool)
}
