import Testing

@testable import ExplorerApp

@Suite struct NetrcTests {
  private let text = """
    # comments are words that mean nothing
    machine mx.test login alice password one
    machine mx.test
      login bob
      password two
    machine other.test login carol
    default login anonymous password guest
    """

  @Test(
    arguments: [
      ("mx.test", nil, "alice", "one"), ("mx.test", "alice", "alice", "one"),
      ("mx.test", "bob", "bob", "two"), ("other.test", nil, "carol", nil),
      ("elsewhere.test", nil, "anonymous", "guest"),
      ("elsewhere.test", "anonymous", "anonymous", "guest"),
      ("MX.test", "bob", "bob", "two"),
    ] as [(String, String?, String, String?)])
  func theFirstEntryThatFitsCounts(
    host: String, user: String?, login: String, password: String?
  ) throws {
    let entry = try #require(Netrc(Array(text.utf8)).entry(host: host, user: user))
    #expect(entry.login == login)
    #expect(entry.password == password)
  }

  @Test func anotherUsersPasswordIsNotTaken() {
    #expect(Netrc(Array(text.utf8)).entry(host: "mx.test", user: "mallory") == nil)
  }

  @Test func anEntryWithoutALoginFitsEverybody() {
    let netrc = Netrc(Array("machine mx.test password p".utf8))
    #expect(netrc.entry(host: "mx.test", user: "dave")?.password == "p")
    #expect(netrc.entry(host: "mx.test", user: nil)?.login == nil)
  }

  @Test func wordsMayStandOnLinesOfTheirOwn() {
    let netrc = Netrc(Array("machine\n\nmx.test\r\nlogin\r\nalice\n# x\npassword\nlogin\n".utf8))
    #expect(
      netrc.entry(host: "mx.test", user: nil)
        == .init(machine: "mx.test", login: "alice", password: "login"))
  }

  @Test(arguments: [
    "", "machine", "machine mx.test login", "machine mx.test password", "login x password y",
    "default", "\r\n\t machine\tmx.test\r\n\tlogin\ta\r\n", "machine mx.test account x",
  ])
  func cutAndForeignFilesAreRead(text: String) {
    _ = Netrc(Array(text.utf8)).entry(host: "mx.test", user: nil)
  }

  /// The lines of a macro up to the first empty one are commands of ftp, whatever they say.
  @Test func macrosArePassedOver() {
    let netrc = Netrc(
      Array(
        """
        machine mx.test login alice
        macdef init
        password wrong
        machine mx.test login mallory password stolen

        machine two.test login bob password two
        """.utf8))
    #expect(netrc.entry(host: "mx.test", user: nil) == .init(machine: "mx.test", login: "alice"))
    #expect(netrc.entry(host: "two.test", user: nil)?.password == "two")
  }
}
