import ExplorerUI
import SMTPCore
import SMTPGuide
import SMTPTransport
import Transcript

/// What goes to files and to other programs, and comes from there.
extension EffectRunner {
  /// Tells the history, and what was recorded before.
  nonisolated func tellOfEarlierRuns() {
    if let history { messages.post(.outcome(.history(history.lines))) }
    let recordings = summaries
    messages.post(.outcome(.recentTargets(RecordingList.targets(of: recordings))))
    messages.post(.outcome(.recordings(recordings)))
  }

  /// Looks for recordings, which may be many.
  nonisolated func listRecordings() {
    Task { messages.post(.outcome(.recordings(summaries))) }
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

  /// Writes a picture of the screen.
  nonisolated func write(_ screenshot: ScreenshotFiles, to path: String?) {
    let path = path.map { PersonsPath.expanded($0, environment: options.environment) }
    Task {
      tell { () throws(Trouble) in try screenshot.write(to: path, now: WallClock.now) }
    }
  }

  /// Writes the session that is shown to a file.
  func save(_ events: EventLog, to path: String) async {
    let path = PersonsPath.expanded(path, environment: options.environment)
    var saving = SessionSaving(recording: playback?.path, events: events)
    if let conversation {
      saving.recording = await conversation.recordingPath
      saving.header.target = conversation.text
      saving.header.secrets = options.request.keepsSecrets ? .kept : .redacted
      saving.header.started = await conversation.opened?.started
    }
    Task {
      tell { () throws(Trouble) in
        try saving.save(to: path)
        return path
      }
    }
  }

  private nonisolated var summaries: [RecordingSummary] {
    RecordingPath.folder(environment: options.environment).map(RecordingList.summaries) ?? []
  }

  private nonisolated func tell(_ work: () throws(Trouble) -> String) {
    do throws(Trouble) {
      messages.post(.outcome(.saved(path: try work())))
    } catch {
      messages.post(.outcome(.failed(error)))
    }
  }
}
