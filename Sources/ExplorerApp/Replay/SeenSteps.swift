import SMTPGuide
import Transcript

/// What a replay has seen so far.
final class SeenSteps {
  /// As it is compared.
  private(set) var steps = SessionSteps()
  /// Whether what comes is compared: what the replay says of its own accord is not.
  var isComparing = true
  /// Why the recording broke off, if it did.
  var lost: Trouble?

  /// Takes a moment.
  func take(_ moment: Moment) {
    if isComparing { steps.take(moment.observation) }
  }
}
