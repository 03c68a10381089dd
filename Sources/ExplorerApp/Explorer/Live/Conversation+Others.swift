import ExplorerUI

/// Who else uses the server that was started for the session.
extension Conversation {
  /// Tells where other programs reach it, and of those who do.
  func tellOfOthers(_ opened: OpenSession) {
    guard let place = opened.practicePlace else { return }
    opened.watch?.attach { [messages] in messages.post(.watched($0)) }
    messages.post(.watched(.listening(WatchPlace(host: place.host, port: place.port))))
  }

  /// Ends it: others may have used it longer than the person.
  func release() async {
    guard let opened else { return }
    await opened.end()
    if opened.practicePlace != nil { messages.post(.watched(.listening(nil))) }
  }
}
