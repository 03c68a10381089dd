package import PracticeServer
package import SMTPCore
package import SMTPGuide
import Transcript

/// A folder into which every session of a server is recorded.
package struct SessionFolder: Sendable {
  private let path: String
  private let redacting: Redacting
  private let place: ListenAddress
  private let tell: @Sendable (Trouble) -> Void

  /// What is left out of the recordings.
  package struct Redacting: Sendable {
    package var keepsSecrets = false
    package var redactsMessages = false

    package init(keepsSecrets: Bool, redactsMessages: Bool) {
      self.keepsSecrets = keepsSecrets
      self.redactsMessages = redactsMessages
    }
  }

  /// Uses a folder, and makes it where it is missing.
  ///
  /// - Parameters:
  ///   - place: Where the server listens; port 0 stands for that of each connection.
  ///   - tell: Is told what keeps a session from being recorded.
  package init(
    path: String, redacting: Redacting, place: ListenAddress,
    tell: @escaping @Sendable (Trouble) -> Void
  ) throws(Trouble) {
    try Folder.make(path)
    self.path = path
    self.redacting = redacting
    self.place = place
    self.tell = tell
  }

  /// Begins the recording of one session.
  package func witness(_ opening: Opening) -> (any PracticeWitness)? {
    let now = WallClock.now
    let target = "smtp://\(place.with(port: opening.port ?? place.port))"
    let header = TranscriptHeader(
      started: now, target: target, side: .server,
      secrets: redacting.keepsSecrets ? .kept : .redacted)
    do throws(RecordingError) {
      let file = try RecordingFile(
        at: "\(path)/\(RecordingPath.name(started: now, target: target))", header: header)
      let redactor = Redactor(
        keepsSecrets: redacting.keepsSecrets, redactsMessages: redacting.redactsMessages)
      let witness = RecordedWitness(file, redactor, tell)
      witness.take(.opened(opening))
      return witness
    } catch {
      tell(Trouble(error))
      return nil
    }
  }
}
