import ExplorerUI
import SMTPGuide
import SMTPTransport

extension LiveMessage {
  /// Tells that a session with a target, as the person wrote it, is to begin.
  static func beginning(with text: String, continuing entry: Int? = nil) -> LiveMessage {
    .beginning(target: text, TargetFacts(of: text), continuing: entry)
  }

  /// Tells that a connection is being made to a target.
  static func connecting(to text: String) -> LiveMessage {
    .connecting(target: text, TargetFacts(of: text))
  }
}

extension Trouble {
  /// What is wrong with a target as the person wrote it; nil if nothing is.
  init?(inTarget text: String) {
    do throws(TargetError) {
      // The practice server may be called by its bare name.
      _ = try Target(parsing: text == "practice" ? "practice:" : text)
      return nil
    } catch {
      self.init(error, in: text)
    }
  }
}

extension TargetFacts {
  /// What a target tells; nothing if it is none.
  fileprivate init(of text: String) {
    self.init()
    guard let target = try? Target(parsing: text) else { return }
    isLMTP = target.isLMTP
    isSubmission = target.scheme == .submission
    recipient = target.recipient
  }
}
