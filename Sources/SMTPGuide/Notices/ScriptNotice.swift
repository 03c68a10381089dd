/// Remarks that `run` adds to a session.
package enum ScriptNotice: Hashable, Sendable {
  /// A line of the script was the answer to a challenge that never came.
  case answerSkipped(line: Int)
  /// Lines of the script were the message, which the server did not want.
  case contentSkipped(lines: Int)
  /// `serve` listens where others on the network can connect.
  case listensOpenly(String)
  /// The name that was asked for is taken: the recording has another.
  case recordingTo(String)
  /// Client and server have changed places, and the script has no answers left.
  case nobodyAnswers
  /// The session has ended before the script.
  case notSent(fromLine: Int)
  /// A line of the script is a client's command, and the program is the server.
  case notAsServer(line: Int)
  /// Client and server have changed places, and the built-in server answers.
  case servesNow
  /// The server refused STARTTLS.
  case tlsRefused
}

extension Guide {
  /// The words of a remark.
  package func text(_ notice: ScriptNotice) -> String {
    switch notice {
    case .answerSkipped(let line):
      "line \(line) of the script was skipped: it looks like an answer, and no challenge is open"
    case .contentSkipped(let lines):
      "\(Self.count(lines, "line")) of message skipped: the server refused DATA"
    case .recordingTo(let path):
      "The name is taken; the recording goes to \(visible(path))."
    case .listensOpenly(let place):
      "\(place) can be reached from the network; anybody there may send mail into this server."
    case .nobodyAnswers:
      "you are the server, and the script has no more answers: 421 ends the session; a line :serve lets "
        + "the built-in server answer"
    case .notSent(let line):
      "the script was not sent from line \(line) on: the session had ended"
    case .notAsServer(let line):
      "line \(line) of the script was skipped: it belongs to a client, and you are the server now"
    case .servesNow:
      "the roles have changed: the built-in server answers until the other side says QUIT"
    case .tlsRefused:
      "the rest of the script was not sent: it was meant for TLS, which the server refused"
    }
  }
}
