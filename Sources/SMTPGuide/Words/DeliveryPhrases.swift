import MailFormat

/// What is said of bounces and log lines.
struct DeliveryPhrases: Sendable {
  /// What stands for a code where there is none, and a few words beside it.
  let tokens: [DeliveryOutcome: String]
  let titles: [DeliveryOutcome: String]
  /// That the other server refused, by how far it had come, and where that is not told.
  let peerRefused: [DeliveryStage: String]
  let peerRefusedSomewhere: String
  /// That the server which wrote it could not go on, by how far it had come.
  let stuck: [DeliveryStage: String]
  let stuckSomewhere: String
  /// That the server which wrote it said no by itself.
  let ownRefusal: String
  /// That somebody refused who is not named.
  let someoneRefused: String
  /// What became of a message that was not refused.
  let arrived: [DeliveryOutcome: String]
  let arrivedInMailbox: String
  /// That the server which wrote it refused a client, by how far that had come.
  let turnedAway: [DeliveryStage: String]
  let turnedAwaySomewhere: String
  /// Before whether it is final, and what is said of it.
  let final: String
  let finalities: [DeliveryOutcome: String]
  let turnedAwayForNow: String
  /// Before who can act, and who that is.
  let whoActs: String
  let actors: [WhoActs: String]
  /// What to do where no code tells it.
  let advice: [DeliveryStage: String]
  let generalAdvice: String
  let nothingToDo: String
  let waitAdvice: String
  let askAdvice: String
  let turnedAwayAdvice: String
  let failedLoginAdvice: String
  /// Before what the reply means to who got it, what a code alone means, and what a reply means to
  /// a client that was refused.
  let meaning: String
  let codeMeaning: String
  let clientMeaning: String
  /// Before hosts, addresses, texts and the like.
  let saidBy: String
  let clients: String
  let writtenBy: String
  let recipients: String
  let senders: String
  let text: String
  let queueIDs: String
  let until: String
  let lines: String
  /// Before where in a session a reply of a transcript was given.
  let answering: String
  /// Some of many: the first ones, and how many more.
  let more: @Sendable (_ first: String, _ count: Int) -> String
  let moreFiles: @Sendable (_ first: String, _ count: Int) -> String
  /// Some of so many that nobody counted.
  let andOthers: @Sendable (_ first: String) -> String
  /// Where lines stand: in a file, and how many there are.
  let lineNumbers: @Sendable (_ file: String?, _ lines: String, _ count: Int) -> String
  /// A program, and its host if it is known.
  let program: @Sendable (_ program: String, _ host: String?) -> String
}
