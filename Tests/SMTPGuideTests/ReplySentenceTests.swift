import SMTPCore
import Testing

@testable import SMTPGuide

struct ReplySentenceTests {
  static let guide = Guide(language: .en)

  /// A reply, where it comes, and words that its sentence must have.
  static let replies: [(Int, String?, Verb?, StateName?, String)] = [
    (220, nil, nil, .connect, "greets you"),
    (220, nil, .starttls, .ready, "TLS"),
    (250, nil, .ehlo, .greeted, "lists what it can do"),
    (250, "2.1.0", .mail, .ready, "sender is accepted"),
    (250, "2.1.5", .rcpt, .mail, "recipient is accepted"),
    (250, "2.0.0", nil, .dataReply, "responsible for it"),
    (250, "2.0.0", .data, .dataReply, "responsible for it"),
    (250, nil, .rset, .rcpt, "dropped"),
    (250, nil, .noop, .ready, "nothing else"),
    (250, "2.3.6", .mail, .ready, "another priority"),
    (354, nil, .data, .rcpt, "dot alone"),
    (334, nil, .auth, .ready, "login begins"),
    (334, nil, .auth, .auth, "one more line"),
    (235, "2.7.0", .auth, .auth, "logged in"),
    (221, "2.0.0", .quit, .quit, "ends the session"),
    (421, "4.4.2", .mail, .ready, "closes the connection"),
    (421, nil, nil, .connect, "hangs up"),
    (550, "5.1.1", .rcpt, .mail, "no such mailbox"),
    (550, nil, .rcpt, .mail, "recipient is refused for good"),
    (550, "5.0.0", .rcpt, .mail, "recipient is refused for good"),
    (550, "5.7.650", .rcpt, .mail, "security or policy"),
    (550, "4.2.2", .rcpt, .mail, "recipient is refused for good"),
    (550, "5.99.1", .rcpt, .mail, "recipient is refused for good"),
    (450, "4.7.1", .rcpt, .mail, "greylisting"),
    (450, nil, .rcpt, .mail, "for now"),
    (452, "4.5.3", .rcpt, .rcpt, "no more recipients"),
    (452, "4.3.1", .mail, .ready, "no space"),
    (503, "5.5.1", .mail, .greeted, "introduce yourself"),
    (503, "5.5.1", .mail, .mail, "open already"),
    (503, "5.5.1", .rcpt, .ready, "no sender yet"),
    (503, "5.5.1", .auth, .readyAuth, "logged in already"),
    (503, nil, .ehlo, .rejected, "only QUIT is left"),
    (554, "5.5.1", .data, .mail, "No recipient"),
    (554, nil, nil, .connect, "no mail service"),
    (554, nil, .mail, .tls, "encryption too weak"),
    (535, "5.7.8", .auth, .auth, "your password"),
    (530, "5.7.0", .mail, .ready, "STARTTLS or a login"),
    (500, nil, nil, .ready, "does not know this command"),
    (500, "5.5.2", .ehlo, .greeted, "does not know EHLO"),
    (501, nil, nil, .auth, "lone *"),
    (552, "5.3.4", .mail, .ready, "bigger than this server"),
    (599, nil, .rcpt, .mail, "refused for good"),
    (499, nil, nil, .dataReply, "keep it for later"),
    (299, nil, .mail, .ready, "sender is accepted"),
    (399, nil, .noop, .ready, "waits for more"),
    (199, nil, .noop, .ready, "begin with 1"),
    (999, nil, .noop, .ready, "2, 3, 4 or 5"),
    (-7, nil, nil, nil, "no reply code"),
  ]

  @Test(arguments: replies)
  func sentenceSaysWhatTheReplyMeansThere(
    _ code: Int, _ enhanced: String?, _ verb: Verb?, _ state: StateName?, _ words: String
  ) {
    let enhanced = enhanced.flatMap { EnhancedStatusCode(octets: $0.utf8) }
    let sentence = Self.guide.sentence(for: code, enhanced: enhanced, after: verb, state: state)
    #expect(sentence.contains(words), "\(sentence)")
  }

  @Test func replyThatNobodyAskedForSaysNothingAboutACommand() {
    let surplus = Self.guide.sentence(
      for: 550, enhanced: EnhancedStatusCode(.permanent, 1, 1), on: .unprompted, state: .ready)
    #expect(surplus == "No command waits for this reply.")
    #expect(Self.guide.advice(for: 550, on: .unprompted).retry == .notNeeded)
    #expect(Self.guide.sentence(for: 421, on: .unprompted).contains("unasked"))
  }

  @Test func sameCodeMeansSomethingElseAfterEachCommand() {
    let verbs: [Verb] = [.ehlo, .helo, .mail, .rcpt, .rset, .noop, .vrfy, .expn, .bdat, .turn]
    let sentences = verbs.map { Self.guide.sentence(for: 250, after: $0, state: .ready) }
    #expect(Set(sentences).count == verbs.count)
  }

  @Test func everyReplyAnywhereHasASentenceAndAdvice() {
    let occasions = CommandFacts.all.map(\.occasion) + [.unprompted, .anyCommand]
    let codes = [Int.min, -1, 0, 7, 1000, Int.max] + Array(100..<1000)
    let details = [
      nil, EnhancedStatusCode(.permanent, 1, 1), EnhancedStatusCode(.transient, 7, 999),
      EnhancedStatusCode(.success, 999, 0),
    ]
    for code in codes {
      for occasion in occasions {
        for enhanced in details {
          let sentence = Self.guide.sentence(for: code, enhanced: enhanced, on: occasion)
          let advice = Self.guide.advice(for: code, enhanced: enhanced, on: occasion)
          guard !sentence.isEmpty, sentence.hasSuffix("."), advice.action.hasSuffix(".") else {
            Issue.record("\(code) \(occasion): \(sentence) \(advice.text)")
            return
          }
        }
      }
    }
  }

  @Test(
    arguments: [
      (450, nil, Retry.later), (550, nil, .corrected), (250, nil, .notNeeded),
      (354, nil, .notNeeded),
      (521, nil, .never), (459, nil, .corrected), (550, "5.1.10", .never), (552, "5.2.2", .anew),
      (452, "4.2.2", .later),
      (450, "4.4.6", .corrected), (999, nil, .notNeeded),
    ] as [(Int, String?, Retry)])
  func adviceSaysWhetherToTryAgain(_ code: Int, _ enhanced: String?, _ retry: Retry) {
    let enhanced = enhanced.flatMap { EnhancedStatusCode(octets: $0.utf8) }
    let advice = Self.guide.advice(for: code, enhanced: enhanced, after: nil, state: .ready)
    #expect(advice.retry == retry)
    #expect(advice.retrySentence.isEmpty == (retry == .notNeeded))
    #expect(advice.text.hasPrefix(advice.action))
  }

  /// Too many recipients, told in the old way, is a matter of time (RFC 5321 §4.5.3.1.10).
  @Test func tooMuchAfterRcptMayBeTriedAgain() {
    #expect(Self.guide.advice(for: 552, after: .rcpt, state: .rcpt).retry == .anew)
    #expect(Self.guide.advice(for: 552, after: .mail, state: .ready).retry == .corrected)
  }

  @Test func digitsAreExplainedOneByOne() {
    #expect(
      Self.guide.digits(of: 550) == [
        DigitMeaning(mark: "5", meaning: "permanent failure"),
        DigitMeaning(mark: "·5", meaning: "the mail system"),
        DigitMeaning(mark: "··0", meaning: "no finer detail"),
      ])
    #expect(
      Self.guide.digits(of: EnhancedStatusCode(.permanent, 1, 1)) == [
        DigitMeaning(mark: "5.X.X", meaning: "permanent failure"),
        DigitMeaning(mark: "X.1.X", meaning: "addresses"),
        DigitMeaning(mark: "X.1.1", meaning: "no such mailbox"),
      ])
    #expect(Self.guide.digits(of: 1000).isEmpty && Self.guide.digits(of: -1).isEmpty)
    for code in 0..<1000 { #expect(Self.guide.digits(of: code).count == 3) }
  }

  @Test func titlesFollowTheCode() {
    #expect(Self.guide.title(of: 550) == "refused")
    #expect(Self.guide.title(of: 599) == "refused for good")
    #expect(Self.guide.title(of: EnhancedStatusCode(.permanent, 1, 1)) == "no such mailbox")
    #expect(Self.guide.title(of: EnhancedStatusCode(.permanent, 1, 99)) == nil)
    #expect(Self.guide.headline(of: .permanent) == "refused for good")
  }
}
