/// What is said of a message that goes out in chunks.
package enum ChunkText: Hashable, Sendable {
  /// A chunk is on its way.
  case sending(chunk: Int, of: Int)
  /// The server refused a chunk; whether others are on their way behind it.
  case refused(chunk: Int, of: Int, isAhead: Bool)
  /// A line of a file holds a carriage return that ends no line.
  case strayReturn(path: String, line: Int)
  /// So many line ends of a file became CRLF.
  case lineEndsMended(Int)
  /// Chunks of no octets, or of fewer, were asked for.
  case badSize
  /// How much is written of what was announced.
  case written(octets: Int, announced: Int)
  /// What ends a chunk whose octets are announced.
  case howToEnd
}

extension Guide {
  /// The words about chunks.
  package func text(_ text: ChunkText) -> String {
    switch text {
    case .sending(let number, let count): "Sending chunk \(number) of \(count) …"
    case .refused(let number, let count, false):
      "Chunk \(number) of \(count) was refused, and nothing more is sent. RSET lets you start over."
    case .refused(let number, let count, true):
      "Chunk \(number) of \(count) was refused; those behind it will be, too. RSET lets you start "
        + "over."
    case .strayReturn(let path, let line):
      "\(visible(path)), line \(line): a CR that ends no line goes only with BODY=BINARYMIME."
    case .badSize: "A chunk has 1 octet at least."
    case .lineEndsMended(let count):
      "\(Self.count(count, "line end")) made CRLF: only BODY=BINARYMIME carries others."
    case .written(let octets, let announced) where octets < announced:
      "\(Self.grouped(octets)) of \(Self.count(announced, "octet")): "
        + "\(Self.grouped(announced - octets)) missing"
    case .written(let octets, let announced) where octets > announced:
      "\(Self.count(octets - announced, "octet")) more than the \(Self.grouped(announced)) announced"
    case .written(_, let announced): "all \(Self.count(announced, "octet")) are there"
    case .howToEnd: "Enter sends them; a line end counts 2"
    }
  }
}
