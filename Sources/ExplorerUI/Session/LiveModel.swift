import SMTPCore
import SMTPGuide
import Transcript

/// What becomes of a live connection.
package struct LiveModel {
  /// How far it is.
  enum Status: Hashable {
    case connecting
    case open
    /// It has ended, or could not be made; with the trouble that it was, if it was one.
    case ended(Trouble?)
  }

  /// Whether it is recorded.
  enum Recording: Hashable {
    case none
    case running(path: String)
    case lost(Trouble)
  }

  /// Whether the connection is open or being made.
  var isConnected: Bool {
    switch status {
    case .connecting, .open: true
    case .ended: false
    }
  }

  /// The target, as the person wrote it.
  var target: String
  /// What sentences call the server.
  var place = ""
  /// Who the client logs in as, where that is known.
  var user: String?
  var status = Status.connecting
  var recording = Recording.none
  /// When connecting began, by the program's clock.
  var began: Instant
  /// Since when the server has the turn, by the program's clock; nil while the client has it.
  var waitingSince: Instant?
  /// Whether the built-in server answers, after TURN or ATRN.
  var isServed = false
  /// How many messages the person, or the built-in server, has accepted.
  var receivedMessages = 0
  /// What was asked and offered in the login under way.
  var login = LoginProgress()
  /// Whether the whole message was handed over to be sent, and is on its way.
  var isSendingMessage = false
  /// The message that was handed over last, until it is known what became of it.
  var outgoing: Composer?
  /// The path of the file that is to go with the message and is being read, as it was typed.
  var awaitedAttachment: String?
  /// How the file that is being read is to go out.
  var awaitedChunks: ChunkWish?
  /// The chunks that are on their way.
  var chunks: ChunkedSending?
  /// What was said before and goes out again; nil where nothing does any more.
  var walk: ReplayWalk?
  /// Whether the person did not go on with a certificate that failed verification.
  var hasRefusedCertificate = false
  /// What was said in passing, so that it is said once.
  var told: Set<ExplorerNotice> = []
  /// Whether the program ends once the connection has.
  var endsProgram = false
}
