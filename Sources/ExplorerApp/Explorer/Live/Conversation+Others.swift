import ExplorerUI
import SMTPTransport

/// Who else uses the server that was started for the session.
extension Conversation {
  /// Tells where other programs reach it, and of those who do.
  func tellOfOthers(_ opened: OpenSession) {
    // The sessions of a proxy have that page.
    guard options.proxy == nil, let place = opened.practicePlace else { return }
    opened.watch?.attach(messages)
    let isLMTP = (try? Target(parsing: text))?.isLMTP == true
    let watched = WatchPlace(host: place.host, port: place.port, isLMTP: isLMTP)
    messages.post(.watched(.listening(watched)))
  }

  /// Ends it: others may have used it longer than the person.
  func release() async {
    guard let opened else { return }
    await opened.end()
    guard options.proxy == nil, opened.practicePlace != nil else { return }
    messages.post(.watched(.listening(nil)))
  }
}
