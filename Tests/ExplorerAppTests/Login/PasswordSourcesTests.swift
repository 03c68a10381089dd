import Glibc
import SASL
import SMTPGuide
import Testing

@testable import ExplorerApp

@Suite struct PasswordSourcesTests {
  private let folder: TemporaryFolder
  private let netrc: String

  init() throws {
    folder = try TemporaryFolder()
    netrc = try folder.write("machine mx.test login alice password from-netrc\n", to: "netrc")
  }

  @Test func theFileComesFirst() throws {
    let file = try folder.write("from-file\nsecond line\n", to: "password")
    var sources = PasswordSources(
      environment: ["NETRC": netrc, "EHLO_PASSWORD": "from-environment"])
    sources.file = file
    let credentials = try #require(try sources.credentials(user: "alice", host: "mx.test"))
    #expect(credentials.password == "from-file")
    #expect(credentials.user == "alice")
  }

  @Test func thenTheEnvironmentThenNetrc() throws {
    let environment = ["NETRC": netrc, "EHLO_PASSWORD": "from-environment"]
    #expect(
      try PasswordSources(environment: environment).credentials(user: "alice", host: "mx.test")?
        .password == "from-environment")
    #expect(
      try PasswordSources(environment: ["NETRC": netrc]).credentials(
        user: "alice", host: "mx.test")?
        .password == "from-netrc")
  }

  @Test func netrcGivesTheNameToo() throws {
    let credentials = try PasswordSources(environment: ["NETRC": netrc])
      .credentials(user: nil, host: "mx.test")
    #expect(credentials?.user == "alice")
  }

  @Test func withoutNETRCItIsLookedForAtHome() throws {
    try folder.write("machine mx.test login dave password at-home", to: ".netrc")
    let credentials = try PasswordSources(environment: ["HOME": folder.path])
      .credentials(user: nil, host: "mx.test")
    #expect(credentials?.user == "dave")
    #expect(credentials?.password == "at-home")
  }

  @Test func withoutANameThereIsNobodyToLogIn() throws {
    let sources = PasswordSources(environment: ["NETRC": netrc, "EHLO_PASSWORD": "p"])
    #expect(try sources.credentials(user: nil, host: "elsewhere.test") == nil)
    #expect(try sources.credentials(user: nil, host: nil) == nil)
    let nowhere = PasswordSources(environment: ["NETRC": folder.path("missing")])
    #expect(try nowhere.credentials(user: nil, host: "mx.test") == nil)
  }

  @Test(arguments: [
    ("p w ", "p w "), ("p\r\n", "p"), ("p", "p"), ("pässword\n", "pässword"),
  ])
  func theFirstLineIsThePassword(content: String, password: String) throws {
    var sources = PasswordSources(environment: [:])
    sources.file = try folder.write(content, to: "password")
    #expect(try sources.credentials(user: "a", host: nil)?.password == password)
  }

  @Test(arguments: ["missing", ".", "empty", "blank"])
  func aFileWithoutAPasswordIsSaid(name: String) throws {
    try folder.write("", to: "empty")
    try folder.write("\nsecret on the second line", to: "blank")
    var sources = PasswordSources(environment: ["EHLO_PASSWORD": "p"])
    sources.file = folder.path(name)
    let trouble = try #require(throws: Trouble.self) {
      try sources.credentials(user: "a", host: nil)
    }
    guard case .passwordFile(folder.path(name), let reason) = trouble else {
      Issue.record("\(trouble)")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test func thePasswordIsNotPassedOnToChildren() {
    setenv("EHLO_PASSWORD", "secret", 1)
    _ = PasswordSources(environment: [:])
    #expect(getenv("EHLO_PASSWORD") == nil)
  }
}
