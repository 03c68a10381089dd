import SMTPTransport
import Testing

/// PROXY headers, octet for octet as the specification of the protocol has them (§2.1, §2.2).
@Suite("PROXY header") struct ProxyHeaderTests {
  private static let signature: [UInt8] = [13, 10, 13, 10, 0, 13, 10, 81, 85, 73, 84, 10]
  private static let words = "192.0.2.1 198.51.100.1 56324 25"

  @Test(arguments: [
    ("v1 TCP4 \(words)", "PROXY TCP4 \(words)\r\n"),
    ("V1  tcp4 \(words) ", "PROXY TCP4 \(words)\r\n"),
    ("v1 UNKNOWN", "PROXY UNKNOWN\r\n"),
    ("v1 TCP6 2001:db8::1 ::1 0 65535", "PROXY TCP6 2001:db8::1 ::1 0 65535\r\n"),
  ])
  func versionOneIsALine(text: String, line: String) throws {
    #expect(try ProxyHeader(parsing: text).octets == Array(line.utf8))
  }

  @Test(
    arguments: [
      ("v2 LOCAL", [0x20, 0x00, 0, 0]), ("v2 UNKNOWN", [0x21, 0x00, 0, 0]),
      (
        "v2 TCP4 \(words)",
        [0x21, 0x11, 0, 12, 192, 0, 2, 1, 198, 51, 100, 1, 0xDC, 0x04, 0, 25]
      ),
      (
        "v2 tcp6 2001:db8::1 ::ffff:192.0.2.1 1 256",
        [0x21, 0x21, 0, 36, 0x20, 1, 0x0D, 0xB8] + Array(repeating: 0, count: 11) + [1]
          + Array(repeating: 0, count: 10) + [255, 255, 192, 0, 2, 1, 0, 1, 1, 0]
      ),
    ] as [(String, [UInt8])])
  func versionTwoIsBinary(text: String, rest: [UInt8]) throws {
    #expect(try ProxyHeader(parsing: text).octets == Self.signature + rest)
  }

  @Test(
    arguments: [
      ("", .missing(.version, column: 1)), ("v3 TCP4", .unknownVersion("v3", column: 1)),
      ("v1", .missing(.family, column: 3)),
      ("v1 LOCAL", .unknownFamily("LOCAL", version: "v1", column: 4)),
      ("v2 UDP4", .unknownFamily("UDP4", version: "v2", column: 4)),
      ("v1 TCP4", .missing(.source, column: 8)),
      ("v1 TCP4 ::1", .badAddress("::1", isIPv6: false, column: 9)),
      ("v1 TCP4 192.0.2.256", .badAddress("192.0.2.256", isIPv6: false, column: 9)),
      ("v1 TCP6 ::1 192.0.2.1", .badAddress("192.0.2.1", isIPv6: true, column: 13)),
      ("v1 TCP4 192.0.2.1 192.0.2.2", .missing(.sourcePort, column: 28)),
      ("v1 TCP4 192.0.2.1 192.0.2.2 +5 25", .badPort("+5", column: 29)),
      ("v1 TCP4 192.0.2.1 192.0.2.2 5 65536", .badPort("65536", column: 31)),
      ("v1 TCP4 192.0.2.1 192.0.2.2 5", .missing(.destinationPort, column: 30)),
      ("v1 UNKNOWN ff", .surplus("ff", column: 12)),
    ] as [(String, ProxyHeaderError)])
  func whatIsNoneIsRefusedAtItsColumn(text: String, error: ProxyHeaderError) {
    #expect(throws: error) { try ProxyHeader(parsing: text) }
  }

  @Test func itsTextIsReadAgain() throws {
    for text in ["v1 TCP4 \(Self.words)", "v1 UNKNOWN", "v2 LOCAL", "v2 TCP6 ::1 ::2 1 2"] {
      #expect(try ProxyHeader(parsing: text).text == text)
    }
  }
}
