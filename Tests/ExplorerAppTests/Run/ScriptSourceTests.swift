import Foundation
import SMTPGuide
import Testing

@testable import ExplorerApp

/// What can be sent as a script.
@Suite struct ScriptSourceTests {
  private func trouble(_ octets: [UInt8]) async throws -> Trouble? {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "script-\(UInt64.random(in: 0...UInt64.max))").path
    try Data(octets).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    do throws(Trouble) {
      _ = try await ScriptSource(path: path)
      return nil
    } catch {
      return error
    }
  }

  /// Octets that would go to the server as commands, and are none.
  @Test(arguments: [
    ([0x01, 0x00, 0xFF, 0x0A], "binary data"),
    (Array("[0.1,\"recv\",\"220 a\\r\\n\"]\n".utf8), "a recording whose first line is missing"),
    ([0xFF, 0xFE, 0x51, 0x00], "a text in UTF-16, which has to be saved as UTF-8"),
    (Array("%PDF-1.7\n".utf8), "a PDF document"),
  ])
  func whatIsNoScriptIsRefused(octets: [UInt8], likeness: String) async throws {
    let found = try #require(try await trouble(octets))
    guard case .notAScript(_, let words) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(words == likeness)
    #expect(found.exitStatus.rawValue == 65)
  }

  /// Whoever begins with a command may send any octets behind it.
  @Test(arguments: ["NOOP \u{1}\u{0}\n", ":raw x\n\u{1}\n", "hello there\n", "[x\n"])
  func anythingElseIsSent(text: String) async throws {
    #expect(try await trouble(Array(text.utf8)) == nil)
  }
}
