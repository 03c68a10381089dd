import SMTPCore
import Testing

/// What happens beside the wire, in `show --json`.
@Suite struct HappeningObjectTests {
  @Test func anOpeningNamesThePlace() throws {
    let lines = objectLines(tape("0.000412 OPEN"))
    #expect(
      try canonical(lines[0])
        == canonical(
          #"""
          {"kind": "open", "t": 0.000412, "from": null, "text": "connected to 192.0.2.1 port 25",
           "state": "connect", "next": [], "findings": []}
          """#))
  }

  @Test(arguments: [
    (Opening(path: "/run/lmtp"), "connected to /run/lmtp"),
    (Opening(host: "mx.test"), "connected to mx.test"),
    (Opening(), "connected"),
    (Opening(address: "2001:db8::1", port: 25), "connected to 2001:db8::1 port 25"),
    (Opening(path: "/run/\u{1B}[2J"), #"connected to /run/\x1B[2J"#),
  ])
  func anOpeningSaysWhatIsKnown(opening: Opening, text: String) throws {
    let object = try objects([TimedEvent(at: nil, .opened(opening))])[0]
    #expect(object["text"] as? String == text)
  }

  @Test func tlsHasItsFacts() throws {
    let facts = TLSFacts(
      version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", group: "x25519",
      signature: "rsa_pss_rsae_sha256", verification: .ok)
    let events =
      tape("0 S: 220 mx\n1 C: STARTTLS\n2 S: 220 go")
      + [TimedEvent(at: Instant(microseconds: 2_500_000), .secured(facts))]
    let all = try objects(events)
    #expect(try all[2].only("state", "next") == #"{"next":[],"state":"tls-pending"}"#)
    #expect(
      try all[3].only("kind", "t", "from", "state", "next", "findings", "tls")
        == canonical(
          #"""
          {"kind": "tls", "t": 2.5, "from": null, "state": "tls",
           "next": ["EHLO", "HELO", "QUIT"], "findings": [],
           "tls": {"version": "TLSv1.3", "cipher": "TLS_AES_256_GCM_SHA384", "group": "x25519",
           "signature": "rsa_pss_rsae_sha256", "verify": "ok"}}
          """#))
    #expect((all[3]["text"] as? String)?.contains("TLSv1.3") == true)
    #expect(all[3].count == 8)
  }

  @Test(arguments: [
    (CertificateVerification.unchecked, #"{"verify":null}"#),
    (.failed([.expired, .wrongName], isAccepted: true), #"{"accepted":true,"verify":"#),
    (.failed([.selfSigned], isAccepted: false), #"{"accepted":false,"verify":"#),
  ])
  func tlsSaysWhatCameOfTheCertificate(
    verification: CertificateVerification, start: String
  ) throws {
    let event = TimedEvent(at: nil, .secured(TLSFacts(verification: verification)))
    let tls = try #require(try objects([event])[0]["tls"] as? [String: Any])
    #expect(try tls.only("verify", "accepted").hasPrefix(start))
    #expect(tls["version"] is String == false)
  }

  @Test func aFailedHandshakeIsATLSObjectWithItsReason() throws {
    let all = try objects(
      tape("S: 220 mx\nC: STARTTLS\nS: 220 go")
        + [TimedEvent(at: nil, .securingFailed(reason: "no shared cipher"))])
    #expect(all[3]["kind"] as? String == "tls")
    #expect(all[3]["tls"] == nil)
    #expect((all[3]["text"] as? String)?.contains("no shared cipher") == true)
    #expect(all[3]["state"] as? String == "closed")
  }

  @Test(arguments: [
    (Closing(by: .client), "connection closed by the client"),
    (Closing(by: .server), "connection closed by the server"),
    (Closing(by: .server, isReset: true), "connection reset by the server"),
    (Closing(by: .timeout), "connection given up: no answer in time"),
  ])
  func aCloseSaysWhoClosed(closing: Closing, text: String) throws {
    let object = try objects(tape("S: 220 mx") + [TimedEvent(at: nil, .closed(closing))])[1]
    #expect(
      try object.only("kind", "text", "from", "state", "next")
        == canonical(
          #"""
          {"kind": "close", "text": "\#(text)", "from": null, "state": "closed", "next": []}
          """#))
  }

  @Test func aNoteStandsWhereItWasMade() throws {
    let lines = objectLines(tape("0 S: 220 mx\n5.5 NOTE greylisted\u{1B} here"))
    #expect(
      try canonical(lines[1])
        == canonical(
          #"""
          {"kind": "note", "t": 5.5, "from": null, "text": "greylisted\\x1B here",
           "state": "greeted", "next": ["EHLO", "HELO", "NOOP", "RSET", "VRFY", "HELP", "QUIT"],
           "findings": []}
          """#))
  }

  @Test func injectedPlaintextIsANoteWithAFinding() throws {
    let all = try objects(tape("S: 220 mx\nC: STARTTLS\nS: 220 go\\x0D\\x0A250 injected"))
    #expect(all[3]["kind"] as? String == "note")
    #expect(all[3]["from"] as? String == "server")
    #expect(all[3]["state"] as? String == "closed")
    let findings = all[3]["findings"] as? [[String: String]] ?? []
    #expect(findings.map { $0["id"] } == ["starttls-injection-response"])
    #expect(findings.map { $0["severity"] } == ["critical"])
  }

  @Test func behindTURNTheRolesAreSwapped() throws {
    let all = try objects(
      tape(
        """
        S: 220 mx
        C: HELO me
        S: 250 mx
        C: TURN
        S: 250 now you
        C: 220 me is a server now
        S: EHLO mx
        C: 250 me
        """))
    #expect(
      all.map { $0["swapped"] as? Bool } == [
        nil, nil, nil, nil, true, true, true, true, nil,
      ])
    #expect(
      all.dropLast().map { $0["from"] as? String } == [
        "server", "client", "server", "client", "server", "server", "client", "server",
      ])
    #expect(
      all.dropFirst(5).dropLast().map { $0["kind"] as? String } == [
        "greeting", "command", "reply",
      ])
  }
}
