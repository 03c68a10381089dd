import SMTPCore
import Testing

struct OccasionTests {
  @Test(
    arguments: [
      (nil, StateName.connect, Occasion.greeting),
      (.ehlo, .greeted, .command(.ehlo)),
      (.auth, .ready, .command(.auth)),
      (.auth, .auth, .challengeResponse),
      (nil, .auth, .challengeResponse),
      (nil, .dataReply, .endOfData),
      (.data, .dataReply, .endOfData),
      (.data, .rcpt, .command(.data)),
      (.bdat, .dataReply, .command(.bdat)),
      (nil, .ready, .unknownCommand),
      (.rset, nil, .command(.rset)),
      (nil, nil, .unknownCommand),
    ] as [(Verb?, StateName?, Occasion)])
  func replyAnswersWhatStateAndVerbSay(
    _ verb: Verb?, _ state: StateName?, _ occasion: Occasion
  ) {
    #expect(Occasion(verb: verb, state: state) == occasion)
  }
}
