extension ScriptedServer {
  /// A peer that accepts TURN, and is the client from there on: it says `lines`, each once the one
  /// before is answered, and then nothing more.
  static func turning(_ lines: [String]) throws -> ScriptedServer {
    try ScriptedServer { peer in
      try peer.say("220 little.test")
      try peer.hear()
      try peer.say("250 your turn")
      try peer.hear()
      for line in lines {
        try peer.say(line)
        if line != "Subject: x" { try peer.hear() }
      }
      try peer.hearEnd()
    }
  }
}
