import SMTPCore

/// The small words around the sentences of an explanation, and the sentences with a gap in them.
struct Phrases: Sendable {
  /// Before what to do.
  let advice: String
  /// Before whose problem it is.
  let whose: String
  /// Before whose words a reply has, and what is said of them.
  let words: String
  let author: @Sendable (String) -> String
  /// Before the documents.
  let source: String
  /// Before how far a code or a command can be relied on.
  let standing: String
  /// Before how a command is written, in short, in words and by example.
  let form: String
  let grammar: String
  let example: String
  /// Before what a server answers.
  let answers: String
  /// Before the EHLO keyword that a command needs.
  let keyword: String
  /// What is said of that keyword.
  let needsKeyword: @Sendable (String) -> String
  /// Before how an extension is announced, and what is said of an extension that a verb has.
  let announced: String
  /// Before what an extension brings.
  let brings: String
  /// Before the command that a parameter belongs to.
  let belongsTo: String
  /// Before the codes that refuse a parameter.
  let refusals: String
  /// Before what the values mean that were given.
  let here: String
  /// Before what the submission of mail has to do with it.
  let submission: String
  /// What is said of that.
  let submissions: [Extension.Submission: String]
  /// What is said of a keyword that nobody knows, of one that begins with X, and of what to do.
  let unknownKeyword: String
  let privateKeyword: String
  let ignoreKeyword: String
  /// What is said of an extension that counts only once TLS is up.
  let afterTLS: String
  /// Before what a code means at one place of a session.
  let place: @Sendable (Occasion) -> String
  /// Before the remark on an enhanced code whose first number is not that of its reply code, and
  /// the remark.
  let mismatch: String
  let classMismatch: @Sendable (_ code: Int, _ number: Int) -> String
  /// What is said of a space between the colon of MAIL or RCPT and the address.
  let spaceBehindColon: String
  /// What is said of a verb in two words, and of a mechanism that is almost one.
  let oneWord: @Sendable (_ verb: String) -> String
  let meantMechanism: @Sendable (_ name: String, _ meant: String) -> String
  /// What is said of a second digit above 5, in a few words and in a sentence.
  let noReplySubject: String
  let noReplySubjectSentence: String
  /// What to do about a second digit alone.
  let subjectAdvice: String
  /// What is said of a third digit or number of 0, and of another that no list explains.
  let noDetail: String
  let unknownDetail: String
  /// The words for an enhanced code whose first number is no class.
  let noClass: EnhancedClassWords.None
  /// What is said of a subject where the class is known and the detail is not.
  let classed: @Sendable (_ class: EnhancedClass, _ subject: String) -> String
  /// What is said of a second number that names no subject, in a few words and in a sentence.
  let noSubject: String
  let noSubjectSentence: String
  /// What is said of a reply that answers no command.
  let unasked: (sentence: String, action: String)
  /// What is said of a reply of yours that answers nothing.
  let ownUnasked: String
  /// What became of a login that was broken off, in a few words.
  let brokenOff: String
  /// Before what a command means to the other side, where that is the client.
  let seenByClient: String
  /// The answer to a word that cannot be explained.
  let unknownWord: @Sendable (UnknownWord) -> String
}
