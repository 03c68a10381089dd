import SMTPCore
import Testing

/// The order of commands that RFC 5321 §4.1.4 sets, written for clarity, and the server beside it.
@Suite struct ServerOrderTests {
  /// What a client says, and what comes of it where it is in order.
  private enum Line: CaseIterable {
    case hello, helloWithoutName, lhlo, mail, mailTooLarge, mailTooLargeToCount, mailUnreadable
    case mailUnknownParameter, mailBadValue, rcpt, rcptElsewhere, rcptBusy, rcptUnreadable
    case rcptUnknownParameter, data, dataWithArgument, rset, rsetWithArgument, noop, vrfy
    case vrfyNobody, unknown, empty, tooLong, unknownMechanism, etrn

    var text: String {
      switch self {
      case .hello: "EHLO me.test"
      case .helloWithoutName: "EHLO"
      case .lhlo: "LHLO me.test"
      case .mail: "mail from:<a@b.test> SIZE=3"
      case .mailTooLarge: "MAIL FROM:<a@b.test> SIZE=99999999"
      // Twenty digits are allowed (RFC 1870 §3), whatever they come to.
      case .mailTooLargeToCount: "MAIL FROM:<a@b.test> SIZE=99999999999999999999"
      case .mailUnreadable: "MAIL FROM:<a..b@c.test>"
      case .mailUnknownParameter: "MAIL FROM:<a@b.test> X-FOO=1"
      case .mailBadValue: "MAIL FROM:<a@b.test> BODY=9BIT"
      case .rcpt: "RCPT TO:<bob@practice.test>"
      case .rcptElsewhere: "RCPT TO:<bob@else.test>"
      case .rcptBusy: "RCPT TO:<452-4.2.2@reply.test>"
      case .rcptUnreadable: "RCPT TO:<a..b@practice.test>"
      case .rcptUnknownParameter: "RCPT TO:<bob@practice.test> SIZE=3"
      case .data: "DATA"
      case .dataWithArgument: "DATA now"
      case .rset: "RSET"
      case .rsetWithArgument: "RSET now"
      case .noop: "NOOP of no importance"
      case .vrfy: "VRFY bob"
      case .vrfyNobody: "VRFY"
      case .unknown: "FOO"
      case .empty: ""
      case .tooLong: "NOOP " + String(repeating: "x", count: 506)
      case .unknownMechanism: "AUTH UNHEARD-OF"
      case .etrn: "ETRN branch.test"
      }
    }
  }

  /// The state of RFC 5321 §3.3 and §4.1.4, no more.
  private struct Reference {
    var isIntroduced = false
    var hasSender = false
    var accepted = 0
    var refused = 0

    mutating func dropTransaction() {
      hasSender = false
      accepted = 0
      refused = 0
    }

    /// The code of the reply to a line, and what the line does to the state.
    mutating func reply(to line: Line) -> Int {
      switch line {
      case .lhlo, .unknown, .empty, .tooLong: return 500
      case .helloWithoutName, .dataWithArgument, .rsetWithArgument, .vrfyNobody: return 501
      case .noop, .vrfy: return 250
      case .hello:
        isIntroduced = true
        dropTransaction()
        return 250
      case .rset:
        dropTransaction()
        return 250
      case .mail, .mailTooLarge, .mailTooLargeToCount, .mailUnreadable, .mailUnknownParameter,
        .mailBadValue:
        return mail(line)
      case .rcpt, .rcptElsewhere, .rcptBusy, .rcptUnreadable, .rcptUnknownParameter:
        return rcpt(line)
      case .data:
        guard hasSender, accepted + refused > 0 else { return 503 }
        return accepted > 0 ? 354 : 554
      case .unknownMechanism: return isIntroduced && !hasSender ? 504 : 503
      case .etrn: return isIntroduced && !hasSender ? 253 : 503
      }
    }

    private mutating func mail(_ line: Line) -> Int {
      guard isIntroduced, !hasSender else { return 503 }
      switch line {
      case .mailTooLarge, .mailTooLargeToCount: return 552
      case .mailUnknownParameter: return 555
      case .mailUnreadable, .mailBadValue: return 501
      default:
        hasSender = true
        return 250
      }
    }

    private mutating func rcpt(_ line: Line) -> Int {
      guard hasSender else { return 503 }
      switch line {
      case .rcptElsewhere:
        refused += 1
        return 550
      case .rcptBusy:
        refused += 1
        return 452
      case .rcptUnreadable:
        refused += 1
        return 501
      case .rcptUnknownParameter:
        refused += 1
        return 555
      default:
        accepted += 1
        return 250
      }
    }
  }

  @Test func everyCommandInAnyOrderGetsItsCode() {
    var dice = ServerDice(seed: 5_325)
    for _ in 0..<800 {
      var play = ServerPlay()
      var reference = Reference()
      var said: [String] = []
      var delivered = 0
      for _ in 0..<Int.random(in: 1...40, using: &dice) {
        // What leads on is said more often.
        let onward: [Line] = [.hello, .mail, .rcpt, .data]
        let line =
          (Bool.random(using: &dice) ? onward : Line.allCases)
          .randomElement(using: &dice) ?? .noop
        said.append(line.text)
        let code = reference.reply(to: line)
        let replies = play.say(line.text)
        #expect(replies.last?.hasPrefix("\(code)") == true, "\(said.suffix(8)) \(replies)")
        guard code == 354 else { continue }
        #expect(play.say("Subject: x", "", "..", ".").map { $0.prefix(3) } == ["250"])
        reference.dropTransaction()
        delivered += 1
      }
      #expect(play.delivered.count == delivered)
    }
  }
}
