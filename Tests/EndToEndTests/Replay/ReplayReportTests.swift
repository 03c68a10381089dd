import Testing

/// The report of a replay in XML.
@Suite struct ReplayReportTests {
  @Test func aReportTakesNoOtherFilesPlace() async throws {
    let home = try await ReplayHome.recorded("EHLO me.example\n")
    let before = try home.read("session.ehlo")
    let refused = try await ReplayHome.replay(
      home, ["--to", "practice:", "--junit", "session.ehlo"])
    #expect(refused.status == .exited(73))
    #expect(try home.read("session.ehlo") == before)
    for _ in 1...2 {
      let outcome = try await ReplayHome.replay(
        home, ["--to", "practice:", "--junit", "report.xml"])
      #expect(outcome.status == .exited(0), "\(outcome)")
    }
  }

  @Test func theReportIsXMLWhateverTheServerSays() async throws {
    let home = try await ReplayHome.recorded("EHLO me\nNOOP\nQUIT\n")
    let server = try ScriptedServer([
      .sendOctets(Array("220 <mx> & \"x\" \u{1B}[31m\u{0} ]]> é".utf8) + [0xFF, 0x0D, 0x0A]), .line,
      .send("250 mx\r\n"), .line, .send("500 <no> \u{1}&amp;\r\n"), .line, .send("221 bye\r\n"),
    ])
    let outcome = try await ReplayHome.replay(
      home, ["--to", "127.0.0.1:\(server.port)", "--strict", "--junit", "report.xml"])
    #expect(outcome.status == .exited(1), "\(outcome)")
    let python =
      "import xml.etree.ElementTree as E; print(E.parse(\"report.xml\").getroot().find(\".//failure\").text)"
    let report = try await Program.shell("python3 -c '\(python)'", folder: home.path).run()
    #expect(report.status == .exited(0), "\(report)")
    #expect(report.output.contains("+ 500 <no> \\x01&amp;"), "\(report)")
  }
}
