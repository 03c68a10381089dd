/// What `ehlo show --json` says of one file.
struct ShownSession: Sendable {
  /// The objects in order, without the summary.
  let objects: [ShownObject]
  let summary: ShownObject

  /// Shows a recording of `home`, which must work.
  init(of file: String, home: TemporaryFolder) async throws {
    let outcome = try await Program.ehlo(["show", "--json", file], home: home).run()
    guard outcome.status == .exited(0), outcome.errors.isEmpty else {
      throw HarnessError.notStarted("ehlo show --json \(file)", said: "\(outcome)")
    }
    let sessions = try Self.all(in: outcome.output)
    guard sessions.count == 1 else { throw HarnessError.never("the one summary of \(file)") }
    self = sessions[0]
  }

  private init(objects: [ShownObject], summary: ShownObject) {
    self.objects = objects
    self.summary = summary
  }

  /// The sessions in an output of `show --json`; what stands behind the last summary is none.
  static func all(in output: String) throws -> [ShownSession] {
    var sessions: [ShownSession] = []
    var objects: [ShownObject] = []
    for line in output.split(separator: "\n") {
      let object = try ShownObject(line: line)
      if object.kind == "summary" {
        sessions.append(ShownSession(objects: objects, summary: object))
        objects = []
      } else {
        objects.append(object)
      }
    }
    return sessions
  }

  /// The objects of this kind.
  func all(_ kind: String) -> [ShownObject] { objects.filter { $0.kind == kind } }

  /// What the client said, secrets marked, and the code that answered: `RCPT TO:<a@b.example> 250`.
  var exchanges: [String] {
    all("reply").map { reply in
      let code = reply.code.map(String.init) ?? "?"
      guard let answered = reply.answers.map({ objects[$0] }) else { return "unasked \(code)" }
      switch answered.kind {
      case "command": return "\(answered.text ?? "") \(code)"
      default: return "\(answered.kind) \(code)"
      }
    }
  }
}
