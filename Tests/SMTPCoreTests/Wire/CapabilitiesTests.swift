import SMTPCore
import Testing

struct CapabilitiesTests {
  @Test func keywordsAreReadBehindTheFirstLine() {
    let offered = Self.capabilities(
      "250-mx.example greets you", "250-size 1000", "250-STARTTLS", "250-AUTH PLAIN login",
      "250-auth=CRAM-MD5 PLAIN", "250-", "250 X-Y  a\tb ")
    #expect(offered.domain == "mx.example")
    #expect(
      offered.list.map(\.text) == [
        "SIZE 1000", "STARTTLS", "AUTH PLAIN login", "AUTH=CRAM-MD5 PLAIN", "X-Y a b",
      ])
    #expect(offered["SIZE"]?.parameters == ["1000"])
    #expect(offered.offers("STARTTLS"))
    #expect(!offered.offers("PIPELINING"))
    #expect(offered.mechanisms == ["PLAIN", "LOGIN", "CRAM-MD5"])
  }

  @Test func aKeywordOnTheFirstLineIsTheDomain() {
    let offered = Self.capabilities("250 STARTTLS")
    #expect(offered.domain == "STARTTLS")
    #expect(offered.list.isEmpty)
    #expect(offered.mechanisms.isEmpty)
  }

  @Test func foreignOctetsBecomeHarmless() {
    let offered = Self.capabilities("250-\u{1B}[2Jmx", "250 X\u{202E} \u{7}")
    #expect(offered.domain == #"\x1B[2Jmx"#)
    #expect(offered.list.map(\.text) == [#"X\u{202E} \x07"#])
  }

  @Test func overlongLinesCostTheirFirstPartOnly() {
    let offered = Self.capabilities("250-mx", "250 " + String(repeating: "a ", count: 30_000))
    #expect(offered.list[0].parameters.count < 1_100)
  }

  static func capabilities(_ lines: String...) -> Capabilities {
    Capabilities(
      Reply(
        lines: lines.map {
          ReplyLine(WireLine(octets: $0.octets, length: $0.utf8.count + 2, ending: .crlf))
        }, code: 250))
  }
}
