import SMTPCore
import Transcript

/// What is told of a session of another program: without its secrets, and bounded, whatever that
/// program sends. Of a long session the messages are left out from some octet on; of one that goes
/// on for ever, the rest.
struct WatchedEvents {
  /// How many octets are told whole.
  static let wholeOctets = 256 << 10
  /// How many are told at all, and how many events.
  static let mostOctets = 2 << 20
  static let mostEvents = 20_000

  /// Whether nothing more is told but the end.
  private(set) var isCut = false
  private var redactor: Redactor
  /// What of a message was left out and not told yet: it is told in one.
  private var leftOut: TimedEvent?
  private var octets = 0
  private var events = 0

  /// Nothing told yet.
  ///
  /// - Parameter keepsSecrets: Whether secrets are told.
  init(keepsSecrets: Bool = false) {
    redactor = Redactor(keepsSecrets: keepsSecrets, followsMessages: true)
  }

  /// Has nothing more told but the end.
  mutating func cut() { isCut = true }

  /// What may be told of an event and of those before it that were held back.
  mutating func take(_ event: TimedEvent) -> [TimedEvent] {
    if isCut {
      if case .closed = event.event { return [event] }
      return []
    }
    var told: [TimedEvent] = []
    for event in redactor.redact(event) {
      if joins(event) { continue }
      if let leftOut { told.append(leftOut) }
      leftOut = nil
      if event.event.isMessageLeftOut { leftOut = event } else { told.append(event) }
    }
    for event in told { octets = octets.addingClamped(event.event.octetCount) }
    events += told.count
    if octets >= Self.wholeOctets { redactor.leaveMessagesOut() }
    isCut = octets >= Self.mostOctets || events >= Self.mostEvents
    return told
  }

  /// Joins content that is left out to that before it; false where it is something else.
  private mutating func joins(_ event: TimedEvent) -> Bool {
    guard case .redacted(var joined)? = leftOut?.event, case .redacted(let more) = event.event,
      event.event.isMessageLeftOut
    else { return false }
    joined.octets = joined.octets.addingClamped(more.octets)
    leftOut = TimedEvent(at: event.at, .redacted(joined))
    return true
  }
}

extension SessionEvent {
  /// Whether it stands for content that is left out.
  fileprivate var isMessageLeftOut: Bool {
    if case .redacted(let redaction) = self { redaction.label == "message" } else { false }
  }
}
