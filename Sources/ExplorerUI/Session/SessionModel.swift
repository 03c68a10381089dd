import SMTPCore
import SMTPGuide
import Transcript

/// The session that is explored.
package struct SessionModel {
  /// What its target says about it.
  var target = TargetFacts()
  /// All its events, and any moment of them.
  var timeline = Timeline()
  /// The moment that the events' times count from; nil where the source does not tell.
  var started: Timestamp?
  /// What becomes of the live connection; nil if there is none and was none.
  var live: LiveModel?
  /// Whose it is, if it is that of another program.
  var watched: WatchModel?
  /// What the certificates say that servers have shown, by their DER.
  var certificates: [[UInt8]: CertificateFacts] = [:]
  /// The person's marks and notes.
  var notes = RecordingNotes()
  /// The recording beside which they are kept; nil where there is none.
  var notesPlace: String?
  /// Why they are not kept although there is one.
  var notesTrouble: Trouble?
  /// What is played; nil if the session is live.
  var playback: PlaybackModel?

  /// How many of the timeline's entries have happened: of a recording as many as were played.
  var count: Int { playback?.entries(in: timeline) ?? timeline.entries.count }

  /// What the certificates of a connection say, the server's own first; those that cannot be read
  /// are left out.
  func chain(of tls: TLSFacts) -> [CertificateFacts] {
    tls.peer.compactMap { certificates[$0] }
  }

  /// The session at the present moment.
  var present: Session { playback?.session(in: timeline) ?? timeline.session }
}
