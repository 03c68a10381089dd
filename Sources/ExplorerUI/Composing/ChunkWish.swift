import SMTPCore

/// How a person wants a message to go out in chunks: what stands behind `:chunks`.
struct ChunkWish: Hashable, Sendable {
  /// Octets of a chunk; nil for one chunk of all.
  var size: Int?
  /// Whether the size is a number that no chunk can have.
  var hasBadSize = false
  /// Whether all chunks go out at once, and no reply is waited for in between.
  var isPipelined = false
  /// The file that is the message; nil to write one.
  var path: String?

  /// Reads `[SIZE] [pipelined] [FILE]`; a file of such a name is written `./100`.
  init(_ text: String = "") {
    var rest = text[...]
    if let size = Int(digits: Self.word(of: rest).utf8), size > 0 {
      self.size = size
      rest = Self.behindWord(of: rest)
    } else if let size = Int(Self.word(of: rest)), size <= 0 {
      hasBadSize = true
      rest = Self.behindWord(of: rest)
    }
    if Self.word(of: rest).lowercased() == "pipelined" {
      isPipelined = true
      rest = Self.behindWord(of: rest)
    }
    path = rest.isEmpty ? nil : String(rest)
  }

  private static func word(of text: Substring) -> Substring { text.prefix { $0 != " " } }

  private static func behindWord(of text: Substring) -> Substring {
    text.dropFirst(word(of: text).count).drop { $0 == " " }
  }
}
