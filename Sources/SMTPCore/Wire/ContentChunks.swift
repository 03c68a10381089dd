/// Message content as BDAT commands, each with its octets behind it (RFC 3030 §2).
package struct ContentChunks: Hashable, Sendable {
  private let content: [UInt8]
  private let size: Int
  private var start = 0
  /// How many chunks were handed out.
  package private(set) var taken = 0

  /// All of `content` in chunks of `size` octets, the last one as small as it has to be; in one
  /// chunk where no size is given.
  package init(_ content: [UInt8], size: Int? = nil) {
    self.content = content
    self.size = max(1, size ?? content.count)
  }

  /// How many chunks there are; one at least, which may be empty.
  package var count: Int { max(1, content.count / size + (content.count % size == 0 ? 0 : 1)) }

  /// Whether the last chunk was handed out.
  package var isDone: Bool { taken == count }

  /// How many octets the last chunk handed out had, of how many in all.
  package var progress: (octets: Int, of: Int) { (start, content.count) }

  /// The next chunk as it goes over the wire: the command line, and the octets that it counts; nil
  /// behind the last.
  package mutating func next() -> [UInt8]? {
    guard !isDone else { return nil }
    taken += 1
    let octets = content[start...].prefix(size)
    start = octets.endIndex
    return ChunkSize(octets: octets.count, isLast: isDone).command(with: octets)
  }
}
