package import SMTPCore

/// What is said around the line that is typed.
package enum PromptText: Hashable, Sendable {
  /// Before the line, while an answer to a challenge is typed.
  case answerLabel
  /// Before the line, while the history is searched for this.
  case searchLabel(String, isFound: Bool)
  /// Before the codes that a server may answer.
  case usualAnswers
  /// Stands in the empty line while there is no session.
  case notConnected
  /// Stands in the empty line behind the end of a session.
  case sessionOver
  /// Stands in the empty line while what was said before goes out again; so much of it has.
  case sendingAgain(Int, of: Int)
  /// Stands in the empty line while a recording is played.
  case recordingPlayed
  /// The server owes a reply.
  case waiting
  /// What is typed is content of a chunk, of which so many octets are missing.
  case chunkMissing(Int)
  // After TURN or ATRN, when the person is the server
  /// The other side waits for the greeting.
  case greetTheClient
  /// The other side waits for the answer to this; nil where it is no command that is known.
  case answerTheClient(Verb?)
  /// The last line of a reply with this code is to come.
  case endYourReply(Int)
  /// The other side speaks next.
  case waitForClient
  /// The built-in server answers.
  case serverAnswers
  /// Behind the empty line, where Enter sends an answer that was computed.
  case computedAnswer
  /// How that answer is made.
  case answerParts(String)
  /// How to answer oneself.
  case ownAnswer
  /// How that answer is made, where everybody on the way can read it.
  case answerPartsReadable(String)
  /// How to answer oneself, where everybody on the way can read it.
  case answerReadable
  /// A password is about to be sent without TLS.
  case passwordReadable
  /// What is typed is a secret.
  case staysHidden
  /// A secret is not given to the editor.
  case secretStaysHere
  /// Nothing is typed that could be sent.
  case nothingTyped
  /// Nothing is typed, and the answer to the challenge is still being computed.
  case answerComing
  /// Nothing is typed, and the server has not said anything to the answer that was sent.
  case answerSent
  /// Enter went to a part that is still to be filled in.
  case placeholderLeft
  case placeholderProposed
  /// So many pasted lines wait.
  case staged(Int)
  /// So many lines are to go out together with the one that is typed, and so many were pasted.
  case group(Int, staged: Int)
  /// The octets of a chunk are not counted yet: Enter asks for them.
  case chunkIsCounted
  /// A challenge or content is open, so that lines cannot be put together.
  case noGroupHere
  /// So many octets are on the wire, and their line has not ended.
  case lineOpen(octets: Int)
  /// More of them than can be shown.
  case moreStaged(Int)
  /// Pasted text was too long.
  case pasteTooLong(octets: Int, limit: Int)
  /// Pasted text held controls, which were left out.
  case controlsRemoved(Int)
  /// The line has no room for more.
  case lineFull(limit: Int)
  /// Nothing is known that could stand here.
  case noCompletion
  /// No line of the history begins so.
  case noHistory
  /// The next key is taken as it is.
  case literalNext
  /// What a server should answer to a verb that is out of order, and why it is.
  case outOfOrder(Suggestion)
  /// EHLO or HELO, where LMTP is spoken.
  case helloOfLMTP
  /// LHLO, where SMTP is spoken.
  case helloOfSMTP
  /// What RSET does not undo, behind its form.
  case rsetKeeps
  /// Something that is better not sent.
  case remark(CommandRemark)
  /// A verb, a parameter or a value that the server does not offer.
  case notOffered(String?)
  /// An address that was used before.
  case usedBefore
  /// The client's own name.
  case yourName
  /// What closes the popup of completions, and how many there are.
  case completions(Int)
  /// A parameter, by how it is written.
  case parameter(Parameter)
  /// A value of BODY, RET or NOTIFY.
  case value(String)
  /// A mechanism of AUTH.
  case mechanism(String)
  case fromKeyword
  case toKeyword
  case lastChunk
  /// The message that is written has this size.
  case messageSize
  /// The octets that a message may have here; nil where nothing is told.
  case sizeLimit(Int?)
  /// What happens at the end of a deadline.
  case deadline(isReturned: Bool)
  case priority(Int)
  /// So many seconds.
  case holding(Int)
  /// The latest moment until which a message is held; nil where none is told.
  case holdLimit(String?)
  /// A kind of advertising that the server refuses.
  case unwanted
  /// A name for the message that nobody else gives.
  case messageName
  /// What XCLIENT or XFORWARD tells under a name.
  case attribute(String)
  /// A value that stands for something unknown, for now or for good.
  case unknownValue(isTemporary: Bool)
  /// Only one of two parameters may stand there.
  case contradicts(String)
  /// It counts once TLS is on.
  case overTLSOnly
  /// The other form of the host that is typed.
  case otherForm(String)
  /// A host in both its forms.
  case bothForms(String, String)
}
