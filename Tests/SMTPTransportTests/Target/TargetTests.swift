import SMTPTransport
import Testing

@Suite("TARGET")
struct TargetTests {
  @Test(
    "reads every form of the interface",
    arguments: [
      ("mx.example.org", Target(place: .host("mx.example.org", port: 25))),
      ("localhost", Target(place: .host("localhost", port: 25))),
      ("localhost.", Target(place: .host("localhost.", port: 25))),
      ("mail_1.internal", Target(place: .host("mail_1.internal", port: 25))),
      ("smtp:25", Target(place: .host("smtp", port: 25))),
      ("mx.example.org:2525", Target(place: .host("mx.example.org", port: 2525))),
      ("mx.example.org:00025", Target(place: .host("mx.example.org", port: 25))),
      ("mx.example.org/", Target(place: .host("mx.example.org", port: 25))),
      ("192.0.2.1:65535", Target(place: .host("192.0.2.1", port: 65535))),
      ("[2001:db8::1]", Target(place: .host("2001:db8::1", port: 25))),
      ("[2001:db8::1]:587", Target(place: .host("2001:db8::1", port: 587))),
      ("[IPv6:2001:db8::1]", Target(place: .host("2001:db8::1", port: 25))),
      ("[192.0.2.1]:26", Target(place: .host("192.0.2.1", port: 26))),
      ("[fe80::1%eth0]:25", Target(place: .host("fe80::1%eth0", port: 25))),
      ("::1", Target(place: .host("::1", port: 25))),
      ("fe80::1%eth0", Target(place: .host("fe80::1%eth0", port: 25))),
      ("::ffff:192.0.2.1", Target(place: .host("::ffff:192.0.2.1", port: 25))),
      ("smtp://mx.example.org", Target(place: .host("mx.example.org", port: 25))),
      ("SMTP://MX.example.org/", Target(place: .host("MX.example.org", port: 25))),
      ("smtp://[::1]:2525/", Target(place: .host("::1", port: 2525))),
      ("smtp://::1", Target(place: .host("::1", port: 25))),
      ("smtp://al@h.example", Target(place: .host("h.example", port: 25), login: "al")),
      ("submission://h.example", Target(scheme: .submission, place: .host("h.example", port: 587))),
      (
        "submission://alice@example.org@h.example:25",
        Target(
          scheme: .submission, place: .host("h.example", port: 25), login: "alice@example.org")
      ),
      (
        "submission://al%de@h.example",
        Target(scheme: .submission, place: .host("h.example", port: 587), login: "al%de")
      ),
      ("smtps://h.example", Target(scheme: .smtps, place: .host("h.example", port: 465))),
      ("smtps://h.example:25", Target(scheme: .smtps, place: .host("h.example", port: 25))),
      ("lmtp://h.example", Target(scheme: .lmtp, place: .host("h.example", port: 24))),
      ("unix:/run/smtp", Target(place: .socket(path: "/run/smtp"))),
      ("unix:///run/smtp", Target(place: .socket(path: "/run/smtp"))),
      ("unix:smtp socket", Target(place: .socket(path: "smtp socket"))),
      ("lmtp+unix:/run/a:b@c", Target(scheme: .lmtp, place: .socket(path: "/run/a:b@c"))),
      ("mx:example.org", Target(place: .mailExchanger(domain: "example.org"))),
      ("practice:", Target(place: .practice(scenario: nil))),
      ("practice:slow", Target(place: .practice(scenario: "slow"))),
      (
        "bob@example.org",
        Target(place: .mailExchanger(domain: "example.org"), recipient: "bob@example.org")
      ),
      (
        "\"a@b c\"@example.org",
        Target(place: .mailExchanger(domain: "example.org"), recipient: "\"a@b c\"@example.org")
      ),
      (
        "ñandú@example.org",
        Target(place: .mailExchanger(domain: "example.org"), recipient: "ñandú@example.org")
      ),
      ("bob@[::1]", Target(place: .host("::1", port: 25), recipient: "bob@[::1]")),
    ])
  func reads(text: String, target: Target) throws {
    #expect(try Target(parsing: text) == target)
  }

  @Test(
    "refuses what is no target, and says where",
    arguments: [
      ("", TargetError.empty),
      (" ", .badCharacter(" ", offset: 0)),
      (":25", .hostMissing(offset: 0)),
      ("/", .hostMissing(offset: 0)),
      ("smtp://", .hostMissing(offset: 7)),
      ("smtp:///", .hostMissing(offset: 7)),
      ("smtp://:25", .hostMissing(offset: 7)),
      ("submission://al@", .hostMissing(offset: 16)),
      ("mx:", .hostMissing(offset: 3)),
      ("[]", .hostMissing(offset: 1)),
      ("[IPv6:]", .hostMissing(offset: 6)),
      ("bob@", .hostMissing(offset: 4)),
      ("h.example:", .portMissing(offset: 10)),
      ("[::1]:", .portMissing(offset: 6)),
      ("h.example:0", .portOutOfRange(text: "0", offset: 10)),
      ("h.example:65536", .portOutOfRange(text: "65536", offset: 10)),
      ("smtp://h.example:99999", .portOutOfRange(text: "99999", offset: 17)),
      (
        "h:99999999999999999999999", .portOutOfRange(text: "99999999999999999999999", offset: 2)
      ),
      ("h.example:-1", .portNotANumber(text: "-1", offset: 10)),
      ("h.example:smtp", .portNotANumber(text: "smtp", offset: 10)),
      ("h.example:25:26", .portNotANumber(text: "25:26", offset: 10)),
      ("smtp:mx.example.org", .portNotANumber(text: "mx.example.org", offset: 5)),
      ("h.example:٢٥", .portNotANumber(text: "٢٥", offset: 10)),
      ("http://h.example", .unknownScheme(name: "http", offset: 0)),
      ("://h.example", .unknownScheme(name: "", offset: 0)),
      ("[::1", .bracketUnclosed(offset: 0)),
      ("smtp://al@[::1", .bracketUnclosed(offset: 10)),
      ("[::1]25", .textAfterBracket(text: "25", offset: 5)),
      ("[::1::2]", .badAddress(text: "::1::2", offset: 1)),
      ("[h.example]", .badAddress(text: "h.example", offset: 1)),
      ("[::1%]", .badAddress(text: "::1%", offset: 1)),
      ("[::1\0]", .badAddress(text: "::1\0", offset: 1)),
      ("1:2:3", .badAddress(text: "1:2:3", offset: 0)),
      ("smtp://dead::beef::", .badAddress(text: "dead::beef::", offset: 7)),
      ("h example", .badCharacter(" ", offset: 1)),
      ("h\u{1B}[2J", .badCharacter("\u{1B}", offset: 1)),
      ("h\0", .badCharacter("\0", offset: 1)),
      ("mx:bob@example.org", .badCharacter("@", offset: 6)),
      ("h?x", .badCharacter("?", offset: 1)),
      ("practice:a b", .badCharacter(" ", offset: 10)),
      ("unix:/a\nb", .badCharacter("\n", offset: 7)),
      ("bo\rb@example.org", .badCharacter("\r", offset: 2)),
      ("smtp://a\nl@h", .badCharacter("\n", offset: 8)),
      ("smtp://dé.example", .nonASCIIHost(host: "dé.example", offset: 7)),
      ("smtp://h.example/inbox", .unexpectedPath(text: "/inbox", offset: 16)),
      ("h.example//", .unexpectedPath(text: "//", offset: 9)),
      ("unix:", .pathMissing(offset: 5)),
      ("lmtp+unix:", .pathMissing(offset: 10)),
      ("unix:/" + String(repeating: "a", count: 107), .pathTooLong(length: 108, limit: 107)),
      ("alice@h.example:587", .loginWithoutScheme(login: "alice", offset: 0)),
      ("alice@[::1]:587", .loginWithoutScheme(login: "alice", offset: 0)),
      ("@h.example", .loginMissing(offset: 0)),
      ("smtp://@h.example", .loginMissing(offset: 7)),
      ("smtp://al:secret@h.example", .passwordGiven(offset: 10)),
    ])
  func refuses(text: String, error: TargetError) {
    #expect(throws: error) { try Target(parsing: text) }
  }

  @Test(
    "describes itself with scheme and port",
    arguments: [
      ("mx.example.org", "smtp://mx.example.org:25"),
      ("submission://alice@mx.example.org", "submission://mx.example.org:587"),
      ("mx.example.org:465", "smtps://mx.example.org:465"),
      ("submission://mx.example.org:465", "smtps://mx.example.org:465"),
      ("lmtp://mx.example.org:465", "lmtp://mx.example.org:465"),
      ("::1", "smtp://[::1]:25"),
      ("unix:///run/smtp", "unix:/run/smtp"),
      ("lmtp+unix:/run/lmtp", "lmtp+unix:/run/lmtp"),
      ("bob@example.org", "mx:example.org"),
      ("practice:", "practice:"),
      ("practice:slow", "practice:slow"),
    ])
  func describes(text: String, description: String) throws {
    #expect(try Target(parsing: text).description == description)
  }

  @Test(
    "port 465 is implicit TLS, and so is smtps on any port",
    arguments: [
      ("h.example:465", true), ("smtp://h.example:465", true), ("smtps://h.example:25", true),
      ("lmtp://h.example:465", true), ("h.example", false), ("submission://h.example", false),
      ("unix:/run/smtp", false), ("mx:example.org", false),
    ])
  func implicitTLS(text: String, isImplicit: Bool) throws {
    let target = try Target(parsing: text)
    #expect(target.isImplicitTLS == isImplicit)
    #expect((target.endpoint?.isImplicitTLS ?? false) == isImplicit)
  }

  @Test("only a host or a socket is an endpoint before it is looked up")
  func endpoints() throws {
    #expect(try Target(parsing: "h:26").endpoint == Endpoint(.host("h", port: 26)))
    #expect(try Target(parsing: "lmtp+unix:/a").endpoint == Endpoint(.socket(path: "/a")))
    #expect(try Target(parsing: "mx:example.org").endpoint == nil)
    #expect(try Target(parsing: "practice:").endpoint == nil)
  }
}
