import Testing

/// `ehlo show` for a person: what it reads, and what becomes of its output.
@Suite struct ShowTests {
  /// A session as a Spanish primer prints it, its turns on one line.
  static let primer =
    "S: 220 Servidor ESMTP C: HELO miequipo.midominio.com S: 250 Hello, please to meet you "
    + "C: MAIL FROM: <yo@midominio.com> S: 250 Ok C: RCPT TO: <destinatario@sudominio.com> "
    + "S: 250 Ok C: DATA S: 354 End data with <CR><LF>.<CR><LF> C: Subject: Campo de asunto "
    + "C: From: yo@midominio.com C: To: destinatario@sudominio.com C: C: Hola, "
    + "C: Esto es una prueba. C: Adiós. C: C: . S: 250 Ok: queued as 12345 C: quit S: 221 Bye"

  @Test func everyDialogueOfTheStandardsCanBeShown() async throws {
    let home = try TemporaryFolder()
    let files = try Repository.dialogues()
    #expect(files.count >= 25)
    for file in files {
      let text = try await Program.ehlo(["show", file], home: home).run()
      text.expectSilence(0, "\(file)")
      #expect(text.output.contains(" S: "), "\(file)")
      #expect(!text.output.contains("\u{1B}"), "\(file)")
      let objects = try await Program.ehlo(["show", "--json", file], home: home).run()
      objects.expectSilence(0, "\(file)")
      let sessions = try ShownSession.all(in: objects.output)
      #expect(sessions.map(\.summary.file) == [file])
      #expect(!sessions[0].all("command").isEmpty, "\(file)")
      #expect(!sessions[0].all("reply").isEmpty, "\(file)")
    }
  }

  @Test func severalFilesFollowEachOther() async throws {
    let home = try TemporaryFolder()
    let files = try Repository.dialogues()
    let all = try await Program.ehlo(["show", "--json"] + files, home: home).run()
    all.expectSilence(0)
    #expect(try ShownSession.all(in: all.output).map(\.summary.file) == files)
    let text = try await Program.ehlo(["show"] + files, home: home).run()
    text.expectSilence(0)
    for file in files { #expect(text.output.contains("\(file)\n")) }
  }

  @Test func thePrimerIsTakenApart() async throws {
    let home = try TemporaryFolder()
    let objects = try await Program.ehlo(["show", "--json", "-"], home: home)
      .run(input: Self.primer)
    objects.expectSilence(0)
    let session = try #require(try ShownSession.all(in: objects.output).first)
    #expect(
      session.exchanges == [
        "HELO miequipo.midominio.com 250", "MAIL FROM: <yo@midominio.com> 250",
        "RCPT TO: <destinatario@sudominio.com> 250", "DATA 354", "message 250", "quit 221",
      ])
    #expect(
      session.all("message").map(\.text) == [
        "Subject: Campo de asunto\nFrom: yo@midominio.com\nTo: destinatario@sudominio.com\n\n"
          + "Hola,\nEsto es una prueba.\nAdiós.\n"
      ])
    #expect(session.summary.messages == 1)
    let text = try await Program.ehlo(["show", "-"], home: home).run(input: Self.primer)
    text.expectSilence(0)
    #expect(text.output.contains("Adiós."))
  }

  struct Colour: Sendable, CustomTestStringConvertible {
    let flags: [String]
    let environment: [String: String]
    let onPipe: Bool
    let onTerminal: Bool

    var testDescription: String { "\(flags) \(environment)" }
  }

  @Test(arguments: [
    Colour(flags: [], environment: [:], onPipe: false, onTerminal: true),
    Colour(flags: [], environment: ["NO_COLOR": "1"], onPipe: false, onTerminal: false),
    Colour(flags: [], environment: ["NO_COLOR": ""], onPipe: false, onTerminal: true),
    Colour(flags: [], environment: ["CLICOLOR_FORCE": "1"], onPipe: true, onTerminal: true),
    Colour(flags: [], environment: ["CLICOLOR_FORCE": "0"], onPipe: false, onTerminal: true),
    Colour(flags: ["--color", "always"], environment: [:], onPipe: true, onTerminal: true),
    Colour(
      flags: ["--color", "always"], environment: ["NO_COLOR": "1"], onPipe: true, onTerminal: true),
    Colour(flags: ["--color", "never"], environment: [:], onPipe: false, onTerminal: false),
    Colour(
      flags: ["--color", "never"], environment: ["CLICOLOR_FORCE": "1"], onPipe: false,
      onTerminal: false),
    Colour(flags: ["--color", "auto"], environment: [:], onPipe: false, onTerminal: true),
  ])
  func colourIsWhereItIsWanted(_ colour: Colour) async throws {
    let home = try TemporaryFolder()
    try home.write(Self.primer, to: "primer.txt")
    for command in [["show", "primer.txt"], ["explain", "550"]] {
      var program = try Program.ehlo(command + colour.flags, home: home)
      program.environment.merge(colour.environment) { _, new in new }
      let piped = try await program.run()
      #expect(piped.output.contains("\u{1B}[") == colour.onPipe)
      let terminal = try program.startInTerminal()
      #expect(try await terminal.ended() == .exited(0))
      #expect(try await terminal.output.readToEnd().contains("\u{1B}[") == colour.onTerminal)
    }
  }

  /// JSON is for programs, whatever the terminal is.
  @Test func objectsHaveNoColour() async throws {
    let home = try TemporaryFolder()
    let outcome = try await Program.ehlo(["show", "--json", "--color", "always", "-"], home: home)
      .run(input: Self.primer)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  /// What a server says cannot reach the terminal as a control sequence.
  @Test func escapeSequencesOfTheServerAreHarmless() async throws {
    let home = try TemporaryFolder()
    let hostile = "S: 220 \u{1B}[31mred\u{7}\u{9B}2J \u{202E}evil\nC: NOOP\nS: 250 OK\n"
    for arguments in [
      ["show", "-"], ["show", "--json", "-"], ["show", "--color", "always", "-"],
    ] {
      let outcome = try await Program.ehlo(arguments, home: home).run(input: hostile)
      #expect(!outcome.output.contains("\u{1B}[31mred"))
      #expect(!outcome.output.contains("\u{7}"))
      #expect(!outcome.output.contains("\u{9B}"))
      #expect(!outcome.output.contains("\u{202E}"))
    }
  }
}

extension Program {
  /// Lets a shell find the product by its name.
  mutating func findEhlo(home: TemporaryFolder) throws {
    let product = try Program.ehlo([], home: home)
    environment["HOME"] = home.path
    let folder = product.path.split(separator: "/").dropLast().joined(separator: "/")
    environment["PATH"] = "/\(folder):\(environment["PATH"] ?? "")"
  }
}
