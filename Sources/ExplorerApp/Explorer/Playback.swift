import ExplorerUI
import Glibc
import SMTPCore
package import SMTPGuide
import Synchronization
package import Transcript

/// The loading of a recording that is to be played.
///
/// What was read of the file to find out what it is, is played as well, not read again: it may be
/// a pipe.
package final class Playback: Sendable {
  /// Events that are told of at a time, so that keys are answered in between.
  private static let batchSize = 1_024

  /// A file whose beginning was read, and the events in it.
  private struct Opened: ~Copyable {
    var reader: SessionReader
    var events: [TimedEvent]
  }

  let path: String
  let format: TranscriptFormat?
  /// Whether it is read on behind its end, while another program writes it.
  private let follows: Bool
  private let guide: Guide
  /// The file, between the first look at it and the loading.
  private let opened = Mutex<Opened?>(nil)

  /// The loading of the file at `path`, in a format that is recognised where none is named.
  package init(
    path: String, as format: TranscriptFormat? = nil, follows: Bool = false, guide: Guide
  ) {
    self.path = path
    self.format = format
    self.follows = follows
    self.guide = guide
  }

  /// Throws where there is nothing that can be played, as far as the beginning of the file tells.
  package func check() throws(Trouble) { _ = try opening() }

  /// What the beginning of the file tells.
  func opening() throws(Trouble) -> PlaybackMessage {
    let file = try take()
    let opening = opening(file.reader)
    var kept: Opened? = consume file
    opened.withLock { $0 = kept.take() }
    return opening
  }

  /// Reads the file to its end, as fast as it is taken. Loaded again, it is opened anew.
  ///
  /// - Parameter start: Where the playing begins; nil for where this recording's usually does.
  func load(into messages: MessageQueue, from start: PlaybackStart? = nil) async {
    do throws(Trouble) {
      var file = try take()
      messages.post(.playback(opening(file.reader, from: start)))
      messages.post(.playback(notes))
      await tell(file.events, upTo: file.reader.fraction, messages)
      while !Task.isCancelled, let events = try file.reader.next() {
        await tell(events, upTo: file.reader.fraction, messages)
        if file.reader.isAtEdge {
          try? await Task.sleep(for: .milliseconds(Int(InputFile.pause)))
        }
      }
      guard !Task.isCancelled else { return }
      let name = file.reader.name
      let warnings = file.reader.warnings.map { guide.text(FileWarning($0, path: name)) }
      messages.post(.playback(.loaded(warnings: warnings)))
    } catch {
      messages.post(.playback(.failed(error)))
    }
  }

  /// Takes the file as it was opened before, or opens it and reads up to where it is known what
  /// the events are of.
  private func take() throws(Trouble) -> Opened {
    if let file = opened.withLock({ $0.take() }) { return file }
    var reader = try SessionReader(path: path, as: format, follows: follows)
    var beginning: [TimedEvent] = []
    while !reader.hasBegun, let events = try reader.next() {
      beginning = events
      if reader.isAtEdge { try reader.waitForMore() }
    }
    return Opened(reader: reader, events: beginning)
  }

  /// What lies beside the file. Beside what is no file, such as a pipe, nothing does.
  private var notes: PlaybackMessage {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .annotated(RecordingNotes(), beside: nil)
    }
    do throws(Trouble) {
      return .annotated(try NotesFile(beside: path).read(), beside: path)
    } catch {
      return .notesUnreadable(error)
    }
  }

  private func opening(
    _ reader: borrowing SessionReader, from start: PlaybackStart? = nil
  ) -> PlaybackMessage {
    .opened(
      name: reader.name.split(separator: "/").last.map(String.init) ?? reader.name,
      target: reader.header?.target, isLMTP: reader.isLMTP, started: reader.header?.started,
      isPattern: reader.header == nil, start: start ?? (follows ? .edge : .beginning))
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
