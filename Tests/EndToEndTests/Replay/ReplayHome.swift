/// Where a session is recorded, to be sent again.
enum ReplayHome {
  /// A home with a session of a script in it.
  static func recorded(_ script: String, at target: String = "practice:") async throws
    -> TemporaryFolder
  {
    let home = try TemporaryFolder()
    try home.write(script, to: "script")
    _ = try await Program.ehlo(["run", "--record", "session.ehlo", target, "script"], home: home)
      .run()
    return home
  }

  /// What comes of sending it again.
  static func replay(_ home: TemporaryFolder, _ arguments: [String]) async throws -> Outcome {
    try await Program.ehlo(["replay", "session.ehlo"] + arguments, home: home).run()
  }
}
