import Testing

/// Where the name and the password of a login come from.
@Suite struct LoginTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var options: [String] = []
    var environment: [String: String] = [:]
    /// Files in the home folder.
    var files: [String: String] = [:]
    var login = ""
    let status: Int32

    var testDescription: String { name }
  }

  private static let netrc = "machine other login x password y\nmachine 127.0.0.1 login alice "

  static let cases = [
    Case(
      name: "variable", options: ["--user", "alice"], environment: ["EHLO_PASSWORD": "practice"],
      status: 0),
    Case(
      name: "wrong variable", options: ["--user", "alice"], environment: ["EHLO_PASSWORD": "no"],
      status: 77),
    Case(
      name: "name in the target", environment: ["EHLO_PASSWORD": "practice"],
      login: "submission://alice@", status: 0),
    Case(
      name: "file", options: ["--user", "alice", "--password-file", "secret"],
      files: ["secret": "practice\nsecond line\n"], status: 0),
    Case(
      name: "file before variable", options: ["--user", "alice", "--password-file", "secret"],
      environment: ["EHLO_PASSWORD": "no"], files: ["secret": "practice"], status: 0),
    Case(name: ".netrc", files: [".netrc": netrc + "password practice\n"], status: 0),
    Case(
      name: "$NETRC", environment: ["NETRC": "HOME/elsewhere"],
      files: [".netrc": "", "elsewhere": netrc + "password practice\n"], status: 0),
    Case(
      name: "variable before .netrc", environment: ["EHLO_PASSWORD": "practice"],
      files: [".netrc": netrc + "password no\n"], status: 0),
    Case(
      name: ".netrc of another machine", files: [".netrc": "machine a login b password c\n"],
      status: 64),
    Case(name: "nothing known", options: ["--user", "alice"], status: 64),
    Case(
      name: "empty file", options: ["--user", "alice", "--password-file", "secret"],
      files: ["secret": "\n"], status: 66),
  ]

  @Test(arguments: cases)
  func theCredentialsAreFound(in login: Case) async throws {
    let home = try TemporaryFolder()
    let server = try await PracticeProcess(home: home)
    for (name, text) in login.files { try home.write(text, to: name) }
    var program = try Program.ehlo(
      ["run"] + login.options + ["\(login.login)127.0.0.1:\(server.port)"], home: home)
    for (name, value) in login.environment {
      program.environment[name] = value.replacing("HOME", with: home.path)
    }
    let outcome = try await program.run(input: "EHLO me.example\n:auth plain\n")
    #expect(outcome.status == .exited(login.status), "\(outcome)")
    #expect(outcome.output.contains("235 2.7.0") == (login.status == 0))
    #expect(outcome.output.contains("535 5.7.8") == (login.status == 77))
  }
}
