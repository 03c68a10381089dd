import SMTPCore
import SMTPGuide
import TerminalCanvas

/// Looking at the message as it goes over the wire.
extension Model {
  /// Shows the message that is written as it would go now, or goes back to writing it.
  mutating func togglePreview() -> [Effect] {
    focus = .prompt
    guard let composer, composer.preview == nil else {
      self.composer?.preview = nil
      return []
    }
    guard let octets = wire(of: composer.ended) else { return [] }
    self.composer?.preview = WirePreview(octets, hasDots: composer.delivery == .dot)
    return []
  }

  /// What goes out when the message is sent; nil, and said why, where it cannot be composed and
  /// files would be lost.
  mutating func wire(of composer: Composer) -> [UInt8]? {
    switch composer.delivery {
    case .dot:
      return composedContent(of: composer).map { DotStuffing.encode($0) }
    case .chunks(let wish):
      guard let content = composedContent(of: composer) else { return nil }
      var chunks = ContentChunks(content, size: wish.size)
      var octets: [UInt8] = []
      while let chunk = chunks.next() { octets += chunk }
      return octets
    case .chunk(let announced, let isLast):
      let content = composer.content
      return ChunkSize(octets: announced ?? content.count, isLast: isLast).command(with: content)
    }
  }

  /// Whether the message is looked at, and not written.
  var isPreviewing: Bool { composer?.preview != nil }

  /// Moves what is seen of it.
  mutating func scrollPreview(by rows: Int) {
    let height = previewHeight
    composer?.preview?.scroll(by: rows, height: height)
  }

  /// How many lines of it are seen at once.
  var previewHeight: Int {
    let rect = explorerLayout.prompt
    return max(1, rect.rows - ComposerRows(of: rect, files: 0).status)
  }
}
