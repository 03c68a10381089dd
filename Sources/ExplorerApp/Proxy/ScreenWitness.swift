import ExplorerUI
import SMTPCore
import SMTPGuide
import TLSEngine
import Transcript

/// Tells the screen of one session of a proxy.
final class ScreenWitness: ProxyWitness {
  private let teller: WatchedTeller

  /// A session that begins.
  ///
  /// - Parameters:
  ///   - client: Its connection, told as the client's.
  ///   - keepsSecrets: Whether secrets are shown.
  init(number: Int, client: Opening, keepsSecrets: Bool, _ messages: MessageQueue) {
    teller = WatchedTeller(number: number, client, keepsSecrets: keepsSecrets, messages)
  }

  private var number: Int { teller.number }

  func reached(started: Timestamp, recording: String?) {
    teller.tell(.reached(number: number, started: started, recording: recording))
  }

  func publish(_ events: [TimedEvent]) { teller.tell(events) }

  func secured(_ facts: TLSFacts) { teller.tell(.clientSecured(number: number, facts)) }

  func fellSilent() { teller.tell(.silent(number: number)) }

  func held(_ command: HeldCommand?) { teller.tell(.held(number: number, command)) }

  func tell(_ trouble: Trouble) { teller.tell(.troubled(number: number, trouble)) }

  func end() { teller.tell(.ended(number: number)) }
}
