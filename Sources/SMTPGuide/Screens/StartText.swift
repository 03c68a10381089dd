/// What stands on the start page.
package enum StartText: Hashable, Sendable {
  /// What the program is, in a sentence.
  case claim
  case practise
  /// What practising costs.
  case practiseDetail
  case connect
  /// How a target is written.
  case connectDetail
  /// What stands before a target that is being typed.
  case connectTo
  /// What the keys do while a target is being typed.
  case connectKeys
  case targets
  case recordings
  case allRecordings(Int)
  case help
  case quit
  /// For who has never been here.
  case welcome
  /// What is recorded, and where.
  case recorded(folder: String)
}

extension Guide {
  /// The words of the start page.
  package func text(_ text: StartText) -> String {
    switch text {
    case .claim: "Speak SMTP to a mail server by hand, and see what every answer means."
    case .practise: "Practise with a server inside this program"
    case .practiseDetail: "nothing leaves this computer"
    case .connect: "Connect to a server…"
    case .connectDetail: "just type, like mail.example.org:25"
    case .connectTo: "Connect to"
    case .connectKeys: "Enter connects, Esc does not"
    case .targets: "Connected before"
    case .recordings: "Play a recording"
    case .allRecordings(let count): "All \(Self.count(count, "recording"))…"
    case .help: "Help"
    case .quit: "Quit"
    case .welcome:
      "New to SMTP? Press Enter. A practice server greets you, and at every moment the screen says "
        + "whose turn it is, what you may say, and what the answer meant. You cannot break anything."
    case .recorded(let folder):
      "Every session is recorded, passwords left out, in \(visible(folder))."
    }
  }
}
