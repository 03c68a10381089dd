import Foundation
import SMTPCore
import Testing
import Transcript

@Suite struct RecordingFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("ehlo-\(UUID().uuidString)").path
  private let header = TranscriptHeader(started: nil, target: "mx.example.org")

  private func events(at path: String) throws -> [SessionEvent] {
    let octets = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    return try TranscriptReader.read(octets).events.map(\.event)
  }

  private func mode(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }

  @Test func createsAPrivateFileInPrivateFolders() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/a/b/session.ehlo"
    let file = try RecordingFile(at: path, header: header, makesFolders: true)
    #expect(file.path == path)
    #expect(try mode(of: path) == 0o600)
    #expect(try mode(of: folder) == 0o700)
    #expect(try mode(of: folder + "/a/b") == 0o700)
    #expect(try events(at: path) == [])
  }

  /// What is appended can be read at once: nothing waits in the program.
  @Test func everyEventIsThereAtOnce() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = try RecordingFile(
      at: folder + "/session.ehlo", header: header, makesFolders: true)
    var written: [SessionEvent] = []
    for number in 0..<5 {
      let event = SessionEvent.sent(Array("NOOP \(number)\r\n".utf8))
      try file.append(TimedEvent(at: nil, event))
      written.append(event)
      #expect(try events(at: file.path) == written)
    }
  }

  @Test func neverOverwrites() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/mx.example.org.ehlo"
    var files: [RecordingFile] = []
    for number in 0..<3 {
      let file = try RecordingFile(at: path, header: header, makesFolders: true)
      try file.append(TimedEvent(at: nil, .note("\(number)")))
      files.append(file)
    }
    #expect(
      files.map(\.path) == [
        path, folder + "/mx.example.org-2.ehlo", folder + "/mx.example.org-3.ehlo",
      ])
    #expect(
      try files.map { try events(at: $0.path) } == [[.note("0")], [.note("1")], [.note("2")]])
  }

  @Test func numbersNamesWithoutExtension() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (name, second) in [("plain", "plain-2"), (".hidden", ".hidden-2"), ("a.b/c", "a.b/c-2")] {
      let first = try RecordingFile(at: folder + "/" + name, header: header, makesFolders: true)
      let next = try RecordingFile(at: folder + "/" + name, header: header)
      #expect(first.path == folder + "/" + name)
      #expect(next.path == folder + "/" + second)
    }
  }

  @Test func doesNotFollowALink() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/session.ehlo"
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder + "/elsewhere")
    let file = try RecordingFile(at: path, header: header, makesFolders: true)
    #expect(file.path == folder + "/session-2.ehlo")
    #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere"))
  }

  @Test func saysThatAFolderCannotBeMade() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data().write(to: URL(fileURLWithPath: folder))
    let error = #expect(throws: RecordingError.self) {
      try RecordingFile(at: folder + "/deep/session.ehlo", header: header, makesFolders: true)
    }
    #expect(
      error == .cannotMakeFolder(path: folder + "/deep", SystemError(number: ENOTDIR)))
    #expect(SystemError(number: ENOTDIR).text == "Not a directory")
  }

  @Test func saysThatAFileCannotBeCreated() throws {
    let path = "/proc/session.ehlo"
    let error = #expect(throws: RecordingError.self) {
      try RecordingFile(at: path, header: header)
    }
    guard case .cannotCreate(path, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func saysThatTheDiskIsFull() throws {
    let full = try #require(Optional(open("/dev/full", O_WRONLY)))
    let error = #expect(throws: RecordingError.self) {
      try RecordingFile(writingTo: full, path: "session.ehlo", header: header)
    }
    #expect(error == .cannotWrite(path: "session.ehlo", SystemError(number: ENOSPC)))
  }

  /// A line that does not fit is taken back whole, and the recording has ended with the one before.
  @Test func endsWithAWholeLineWhenItCannotGoOn() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/session.ehlo"
    // A descriptor that is read-only from the second line on: the same file, opened twice.
    let descriptor = open(path, O_WRONLY | O_CREAT, 0o600)
    let file = try RecordingFile(writingTo: descriptor, path: path, header: header)
    try file.append(TimedEvent(at: nil, .note("a")))
    let readOnly = open(path, O_RDONLY)
    dup2(readOnly, descriptor)
    close(readOnly)
    for _ in 0..<2 {
      #expect(throws: RecordingError.cannotWrite(path: path, SystemError(number: EBADF))) {
        try file.append(TimedEvent(at: nil, .note("b")))
      }
    }
    #expect(try events(at: path) == [.note("a")])
  }
}
