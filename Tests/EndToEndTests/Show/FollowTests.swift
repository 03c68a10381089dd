import Foundation
import Glibc
import Testing

/// Recordings that are shown while another program writes them.
@Suite struct FollowTests {
  private static let header =
    #"{"format":"ehlo-transcript","version":1,"target":"mx.example","secrets":"redacted"}"# + "\n"
  private static let opening = #"[0,"open",{"host":"mx.example"}]"# + "\n"

  private static func reply(_ second: Int, _ text: String) -> String {
    #"[\#(second),"recv","\#(text)\r\n"]"# + "\n"
  }

  private func append(_ text: String, to name: String, in home: TemporaryFolder) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(home.path)/\(name)"))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  @Test(arguments: [[], ["--json"]]) func whatComesIsShownUntilControlC(
    options: [String]
  ) async throws {
    let home = try TemporaryFolder()
    try home.write(Self.header + Self.opening + Self.reply(1, "220 first"), to: "a.ehlo")
    let program = try Program.ehlo(["show", "--follow"] + options + ["a.ehlo"], home: home).start()
    try await program.output.read(through: "first")
    let line = Self.reply(2, "421 second")
    try append(String(line.prefix(12)), to: "a.ehlo", in: home)
    try append(String(line.dropFirst(12)), to: "a.ehlo", in: home)
    try await program.output.read(through: "second")
    try append(#"[3,"close",{"by":"server"}]"# + "\n", to: "a.ehlo", in: home)
    try await program.output.read(through: options.isEmpty ? "closed" : #""kind":"close""#)
    try append(Self.opening + Self.reply(4, "220 third"), to: "a.ehlo", in: home)
    try await program.output.read(through: "third")
    // The second connection began at 0 again.
    try await program.errors.read(through: "line 6: the times go back")
    program.kill(SIGINT)
    #expect(try await program.ended() == .killed(signal: SIGINT))
    #expect(!program.output.text.contains("summary"))
  }

  @Test func aFileThatIsReplacedEndsIt() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.header + Self.opening + Self.reply(1, "220 first"), to: "a.ehlo")
    let program = try Program.ehlo(["show", "--follow", "a.ehlo"], home: home).start()
    try await program.output.read(through: "first")
    try home.write(Self.header, to: "b.ehlo")
    #expect(rename("\(home.path)/b.ehlo", "\(home.path)/a.ehlo") == 0)
    #expect(try await program.ended() == .exited(65))
    #expect(program.errors.text.contains("Another file is called a.ehlo now"))
  }

  @Test func whatCannotBeFollowedIsSaid() async throws {
    let home = try TemporaryFolder()
    try home.write(Self.header, to: "a.ehlo")
    try home.write("S: 220 mx\nC: QUIT\nS: 221 bye\n", to: "a.txt")
    let several = try await Program.ehlo(["show", "--follow", "a.ehlo", "a.ehlo"], home: home).run()
    #expect(several.status == .exited(64) && several.errors.contains("--follow"))
    let text = try await Program.ehlo(["show", "--follow", "a.txt"], home: home).run()
    #expect(text.status == .exited(65) && text.errors.contains("a.txt is no .ehlo recording"))
    // Standard input waits by itself, whatever is in it.
    let input = try await Program.ehlo(["show", "--follow", "-"], home: home)
      .run(input: "S: 220 mx\nC: QUIT\nS: 221 bye\n")
    #expect(input.status == .exited(0) && input.output.contains("221 bye"))
  }

  /// On the screen its end is seen as it grows.
  @Test(arguments: [(80, 24), (120, 40)])
  func theScreenFollows(columns: Int, rows: Int) async throws {
    let home = try TemporaryFolder()
    try home.write(Self.header + Self.opening + Self.reply(1, "220 first"), to: "a.ehlo")
    try await TerminalWindow.exploring(
      "play --follow a.ehlo", columns: columns, rows: rows, home: home
    ) { window in
      try await window.waitFor("following", "waits for more", "220 first")
      try append(
        #"[60,"send","EHLO me.example\r\n"]"# + "\n" + Self.reply(61, "250 second"), to: "a.ehlo",
        in: home)
      try await window.waitFor("following", "waits for more", "250 second", "1:01")
      try await window.follow([.press(",", shows: "paused", .no("250 second"))])
      try append(Self.reply(62, "421 third"), to: "a.ehlo", in: home)
      try await window.follow([.press("G", shows: "421 third", "waits for more")])
      try home.write(Self.header, to: "a.ehlo")
      try await window.waitFor("cut shorter")
      try await window.press("q")
      try await window.waitForShell()
    }
  }
}
