import Glibc
import SMTPGuide
import Testing
import Transcript

@testable import ExplorerApp

/// Files that are read block by block, or whole.
@Suite struct InputFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func aFileComesInBlocksToItsEnd() throws {
    let octets = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let file = try InputFile(path: try folder.write(octets, to: "file"))
    var read: [UInt8] = []
    while let block = try file.next() { read += block }
    #expect(read == octets)
    #expect(try file.next() == nil)
  }

  @Test func whatIsNotThereAndAFolderAreSaid() throws {
    let missing = folder.path("missing")
    #expect(throws: Trouble.fileMissing(path: missing, reason: "No such file or directory")) {
      _ = try InputFile(path: missing)
    }
    #expect(throws: Trouble.isDirectory(path: folder.path)) {
      _ = try InputFile(path: folder.path)
    }
  }

  @Test func ofASmallFileAllIsReadAndOfALargeOneTheBeginning() throws {
    #expect(try SmallFile.read(try folder.write("abc", to: "small")) == Array("abc".utf8))
    let large = try folder.write([UInt8](repeating: 1, count: 3 << 20), to: "large")
    #expect((1 << 20..<2 << 20).contains(try SmallFile.read(large).count))
    #expect(throws: SystemError(number: EISDIR)) { try SmallFile.read(folder.path) }
    #expect(throws: SystemError(number: ENOENT)) { try SmallFile.read(folder.path("missing")) }
  }
}
