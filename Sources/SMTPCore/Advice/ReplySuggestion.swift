/// A reply that a server of ours may give next.
package struct ReplySuggestion: Hashable, Sendable {
  /// What it says to the client, and why one would.
  package enum Reason: Hashable, Sendable {
    // The greeting
    case greet
    case refuseService
    // EHLO and its kin
    case listExtensions
    case noExtensions
    case refuseExtended
    // The envelope
    case takeSender
    case refuseSender
    case takeRecipient
    case noSuchMailbox
    case tooManyRecipients
    /// Nothing is wrong, but not now: the client keeps it and tries again.
    case tryLater
    // The message
    case beginContent
    case takeMessage
    case takeChunk
    case refuseMessage
    case noRoom
    // Others
    case done
    case sayGoodbye
    case cannotVerify
    case tellHelp
    case beginTLS
    case alreadySecured
    case noTLS
    case noLogin
    case takeLogin
    case refuseLogin
    case swapBack
    // What is wrong with the command
    case unknownCommand
    case notOffered
    case helloFirst
    case senderFirst
    case recipientFirst
    case alreadyOpen
    case badArgument
    // In the middle of a reply
    case endReply
    case anotherLine
    /// 421: the session ends here.
    case close
  }

  /// Its lines, without line ends; a placeholder `‹…›` stands for what is to be filled in.
  package var lines: [String]
  /// What it says to the client.
  package var reason: Reason

  /// The code; nil where the first line has none.
  package var code: Int? { lines.first.flatMap { Int($0.prefix(3)) } }
}
