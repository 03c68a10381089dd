import ExplorerUI
import SMTPCore
package import SMTPGuide
import Transcript

/// The loading of a recording that is to be played.
package struct Playback: Sendable {
  /// Events that are told of at a time, so that keys are answered in between.
  private static let batchSize = 1_024

  let path: String
  private let guide: Guide

  /// The loading of the file at `path`.
  package init(path: String, guide: Guide) {
    self.path = path
    self.guide = guide
  }

  /// Throws where there is nothing that can be played, as far as the beginning of the file tells.
  package func check() throws(Trouble) { _ = try opening() }

  /// What the beginning of the file tells.
  func opening() throws(Trouble) -> PlaybackMessage {
    var reader = try SessionReader(path: path)
    while !reader.hasBegun, try reader.next() != nil {}
    return opening(reader)
  }

  /// Reads the file to its end, as fast as it is taken.
  func load(into messages: MessageQueue) async {
    do throws(Trouble) {
      var reader = try SessionReader(path: path)
      var hasBegun = false
      while let events = try reader.next(), !Task.isCancelled {
        guard reader.hasBegun else { continue }
        if !hasBegun { messages.post(.playback(opening(reader))) }
        hasBegun = true
        await tell(events, upTo: reader.fraction, messages)
      }
      guard !Task.isCancelled else { return }
      let warnings = reader.warnings.map { guide.text(FileWarning($0, path: reader.name)) }
      messages.post(.playback(.loaded(warnings: warnings)))
    } catch {
      messages.post(.playback(.failed(error)))
    }
  }

  private func opening(_ reader: borrowing SessionReader) -> PlaybackMessage {
    .opened(
      name: reader.name.split(separator: "/").last.map(String.init) ?? reader.name,
      target: reader.header?.target, isLMTP: reader.isLMTP, started: reader.header?.started)
  }

  private func tell(
    _ events: [TimedEvent], upTo fraction: Double, _ messages: MessageQueue
  ) async {
    var rest = events[...]
    while !rest.isEmpty, !Task.isCancelled {
      await messages.room()
      guard !Task.isCancelled else { return }
      let batch = Array(rest.prefix(Self.batchSize))
      rest = rest.dropFirst(batch.count)
      messages.publishCertificates(batch.compactMap(\.secured))
      messages.post(.playback(.events(batch, fraction: fraction)))
    }
  }
}
