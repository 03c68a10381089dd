import ExplorerUI
import MailFormat
import SMTPCore
import SMTPGuide
import SMTPTransport
import Transcript

/// What goes to files and to other programs, and comes from there.
extension EffectRunner {
  /// Tells the history, and what was recorded before.
  nonisolated func tellOfEarlierRuns() {
    if let history { messages.post(.outcome(.history(history.lines))) }
    tellOfRecordings()
  }

  /// Looks for recordings, which may be many, and for the targets in them.
  nonisolated func listRecordings() {
    Task { tellOfRecordings() }
  }

  /// Copies text for other programs.
  nonisolated func copy(_ text: String) {
    Task {
      if let place = await clipboard.copy(text) {
        messages.post(.outcome(.copied(to: options.guide.text(place))))
      } else {
        messages.post(.outcome(.failed(.cannotCopy)))
      }
    }
  }

  /// Reads a file that is to go with the message.
  nonisolated func attach(_ path: String, limit: Int) {
    let path = PersonsPath.expanded(path, environment: options.environment)
    Task.detached { [messages] in
      do throws(Trouble) {
        // Standard input is the keyboard here.
        let octets = try WholeFile.read(path == "-" ? "./-" : path, upTo: limit)
        messages.post(.outcome(.attached(AttachedFile(path: path, octets: octets))))
      } catch {
        messages.post(.outcome(.failed(error)))
      }
    }
  }

  /// Reads a file that is the message.
  nonisolated func readContent(_ path: String) {
    let file = PersonsPath.expanded(path, environment: options.environment)
    Task.detached { [messages] in
      do throws(Trouble) {
        let octets = try WholeFile.read(file == "-" ? "./-" : file)
        messages.post(.outcome(.content(octets, path: path)))
      } catch {
        messages.post(.outcome(.failed(error)))
      }
    }
  }

  /// Writes a picture of the screen.
  func write(_ screenshot: ScreenshotFiles, to path: String?) {
    let path = path.map { PersonsPath.expanded($0, environment: options.environment) }
    write { () throws(Trouble) in try screenshot.write(to: path, now: WallClock.now) }
  }

  /// Writes the session that is shown to a file.
  func save(_ order: Order, to path: String) async {
    let path = PersonsPath.expanded(path, environment: options.environment)
    var saving = SessionSaving(
      recording: order.isWatched ? nil : playback?.path, events: order.events)
    if let conversation, !order.isWatched {
      saving.recording = await conversation.recordingPath
      saving.header.target = conversation.text
      saving.header.secrets = options.request.keepsSecrets ? .kept : .redacted
      saving.header.started = await conversation.opened?.started
    }
    write { [saving] () throws(Trouble) in
      try saving.save(to: path)
      return path
    }
  }

  /// Writes the session that is shown in another format, with what is written about it.
  func export(
    _ order: Order, to path: String?, in format: ExportFormat, isShared: Bool
  ) async {
    var header = TranscriptHeader(started: nil, target: nil, secrets: .kept)
    var recording = order.isWatched ? nil : playback?.path
    if let conversation, !order.isWatched {
      header.target = conversation.text
      header.started = await conversation.opened?.started
      recording = await conversation.recordingPath
    }
    let writing = writing(format, to: path, isShared: isShared)
    let stem = "ehlo-\(WallClock.now.fileName)"
    let words = options.guide.text(ExportText.thisSession)
    write { [header, recording] () throws(Trouble) in
      let session = LoadedSession(
        name: words,
        events: (0..<order.events.count).compactMap { order.events[$0] }, header: header,
        isLMTP: header.target.flatMap { try? Target(parsing: $0) }?.isLMTP == true)
      let notes = recording.flatMap { try? NotesFile(beside: $0).read() }
      return try writing.write(session, notes ?? RecordingNotes(), stem: stem)
    }
  }

  /// Writes a recording in another format, with what is written about it.
  func export(
    recording source: String, to path: String?, in format: ExportFormat, isShared: Bool
  ) {
    let writing = writing(format, to: path, isShared: isShared)
    write { () throws(Trouble) in try writing.write(recording: source) }
  }

  private func writing(
    _ format: ExportFormat, to path: String?, isShared: Bool
  ) -> SessionWriting {
    SessionWriting(
      guide: options.guide, format: format, isShared: isShared,
      path: path.map { PersonsPath.expanded($0, environment: options.environment) })
  }

  private nonisolated func tellOfRecordings() {
    let folder = RecordingPath.folder(environment: options.environment)
    let recordings = folder.map(RecordingList.summaries) ?? []
    messages.post(.outcome(.recentTargets(RecordingList.targets(of: recordings))))
    messages.post(.outcome(.recordings(recordings)))
  }
}
