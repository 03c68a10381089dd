import SMTPCore
import Testing
import Transcript

@Suite struct TranscriptWriterTests {
  private func lines(_ write: (inout TranscriptWriter) -> Void, side: Side = .client) -> String {
    var writer = TranscriptWriter(side: side)
    write(&writer)
    return String(decoding: writer.octets, as: UTF8.self)
  }

  @Test func writesTheHeader() {
    let started = Timestamp("2026-11-21T19:27:16.123456Z")
    let target = "submission://mx.example.org:587"
    #expect(
      lines { $0.write(TranscriptHeader(started: started, target: target)) }
        == #"{"format":"ehlo-transcript","version":1,"started":"2026-11-21T19:27:16.123456Z","#
        + #""target":"submission://mx.example.org:587","secrets":"redacted"}"# + "\n")
    #expect(
      lines {
        $0.write(
          TranscriptHeader(
            started: started, target: target, side: .server, secrets: .kept, replays: "a.ehlo"))
      }.hasSuffix(#""side":"server","secrets":"kept","replays":"a.ehlo"}"# + "\n"))
  }

  static let events: [(TimedEvent, String)] = [
    (
      at(
        412,
        .opened(
          Opening(
            host: "mx.example.org", address: "192.0.2.10", port: 587, localAddress: "192.0.2.77",
            localPort: 40_112))),
      #"[0.000412,"open",{"host":"mx.example.org","address":"192.0.2.10","port":587,"#
        + #""localAddress":"192.0.2.77","localPort":40112}]"#
    ),
    (at(0, .opened(Opening(path: "/run/lmtp"))), #"[0.0,"open",{"path":"/run/lmtp"}]"#),
    (at(0, .opened(Opening(isGreeted: true))), #"[0.0,"open",{"greeted":true}]"#),
    (
      at(41_377, .received(Array("220 mx.example.org ESMTP\r\n".utf8))),
      #"[0.041377,"recv","220 mx.example.org ESMTP\r\n"]"#
    ),
    (
      at(3_220_145, .sent(Array("EHLO laptop.example\r\n".utf8))),
      #"[3.220145,"send","EHLO laptop.example\r\n"]"#
    ),
    (
      at(
        5_100_200,
        .secured(
          TLSFacts(
            version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", group: "x25519",
            peer: [[0x30, 0x82]], verification: .ok))),
      #"[5.1002,"tls",{"version":"TLSv1.3","cipher":"TLS_AES_256_GCM_SHA384","group":"x25519","#
        + #""peer":["MII="],"verify":"ok"}]"#
    ),
    (
      at(0, .secured(TLSFacts(verification: .failed([.expired], isAccepted: true)))),
      #"[0.0,"tls",{"verify":"certificate has expired","accepted":true}]"#
    ),
    (
      at(
        0, .secured(TLSFacts(verification: .failed([.wrongName, .selfSigned], isAccepted: false)))),
      #"[0.0,"tls",{"verify":"hostname mismatch; self-signed certificate"}]"#
    ),
    (
      at(0, .securingFailed(reason: "wrong version number")),
      #"[0.0,"tls",{"failed":"wrong version number"}]"#
    ),
    (
      at(9_000_001, .redacted(Redaction(side: .client, label: "AUTH PLAIN", octets: 46))),
      #"[9.000001,"send",{"redacted":"AUTH PLAIN","octets":46}]"#
    ),
    (
      at(9_000_002, .redacted(Redaction(side: .server, label: "echo", octets: 8))),
      #"[9.000002,"recv",{"redacted":"echo","octets":8}]"#
    ),
    (
      at(9_400_310, .received([0x35, 0x35, 0x30, 0x20, 0xFF, 0x0D, 0x0A])),
      #"[9.40031,"recv",{"base64":"NTUwIP8NCg=="}]"#
    ),
    (at(12_500_000, .note("greylisted here")), #"[12.5,"note","greylisted here"]"#),
    (at(14_000_000, .closed(Closing(by: .server))), #"[14.0,"close",{"by":"server"}]"#),
    (
      at(0, .closed(Closing(by: .timeout, isReset: true))),
      #"[0.0,"close",{"by":"timeout","reset":true}]"#
    ),
    (TimedEvent(at: nil, .chunk([0x61])), #"[null,"chunk","a"]"#),
    (TimedEvent(at: nil, .turnEnded), #"[null,"turn",null]"#),
    (TimedEvent(at: nil, .securityLayer), #"[null,"layer",null]"#),
  ]

  @Test(arguments: events) func writesAnEvent(event: TimedEvent, line: String) throws {
    #expect(lines { $0.write(event) } == line + "\n")
    let header = lines { $0.write(TranscriptHeader(started: nil, target: nil)) }
    let (events, _) = try TranscriptReader.read(Array((header + line).utf8))
    #expect(events == [event])
  }

  @Test func aServersRecordingIsTheServersOwn() {
    let sent = TimedEvent(at: nil, .sent(Array("NOOP\r\n".utf8)))
    #expect(lines({ $0.write(sent) }, side: .server) == #"[null,"recv","NOOP\r\n"]"# + "\n")
  }

  private static func at(_ microseconds: Int64, _ event: SessionEvent) -> TimedEvent {
    TimedEvent(at: Instant(microseconds: microseconds), event)
  }
}
