import Testing

@testable import Transcript

/// Dates as a message's header has them, held against GNU date.
@Suite struct MailDateTests {
  @Test(arguments: [
    (0, "Thu, 1 Jan 1970 00:00:00 +0000"), (1_795_289_236, "Sat, 21 Nov 2026 19:27:16 +0000"),
    (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"), (-1, "Wed, 31 Dec 1969 23:59:59 +0000"),
    (4_102_444_799, "Thu, 31 Dec 2099 23:59:59 +0000"),
  ])
  func secondsAreWritten(seconds: Int, text: String) {
    #expect(Timestamp(seconds: seconds, nanoseconds: 0).mailDate == text)
  }
}
