import Testing

/// DIGEST-MD5, whose answers a person makes: the program shows the challenge and takes the answer.
@Suite struct HandMadeAnswerTests {
  /// RFC 2831 §2.1.2, in Python: prints the answer to a challenge.
  private static let answer = """
    import base64, hashlib, re, sys
    user, password, challenge = sys.argv[1:]
    nonce = re.search('nonce="([^"]*)"', base64.b64decode(challenge).decode())[1]
    digest = lambda octets: hashlib.md5(octets).digest()
    secret = digest(f"{user}::{password}".encode()) + f":{nonce}:0a4f113b".encode()
    action = digest(b"AUTHENTICATE:smtp/localhost").hex()
    proof = f"{digest(secret).hex()}:{nonce}:00000001:0a4f113b:auth:{action}"
    print(base64.b64encode((f'charset=utf-8,username="{user}",realm="",nonce="{nonce}",'
        f'nc=00000001,cnonce="0a4f113b",digest-uri="smtp/localhost",'
        f'response={digest(proof.encode()).hex()},qop=auth').encode()).decode())
    """

  @Test func digestMD5IsAnsweredByHand() async throws {
    let servers = try await Servers.running
    let peer = Peer.dovecot
    try await TerminalWindow.exploring(
      "connect " + peer.arguments(servers), columns: 120, rows: 40
    ) { window in
      let newcomer = Newcomer(window: window)
      try await window.waitForGreeting()
      for move in [Move.hello, .encrypt, .hello] { try await newcomer.make(move, at: peer) }
      try await newcomer.take("AUTH")
      try await newcomer.fill("DIGEST-MD5")
      #expect(try await newcomer.submit() == 334)
      // What the challenge says is told.
      try await window.waitFor("algorithm  md5-sess", "I cannot compute the answers of DIGEST-MD5")
      let file = try #require(try window.recording())
      let challenge = try #require(
        try await ShownSession(of: file, home: window.home).all("reply").last?.lines?.first)
      let python = try await Program(
        "/usr/bin/python3", ["-c", Self.answer, servers.user, servers.password, challenge]
      ).run()
      #expect(python.status == .exited(0), "\(python.errors)")
      try await window.type(String(python.output.dropLast()))
      #expect(try await newcomer.submit() == 334)
      // The server's own proof needs an empty answer.
      try await window.waitFor("rspauth")
      #expect(try await newcomer.submit() == 235)
      try await newcomer.quit()
    }
  }
}
