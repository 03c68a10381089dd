import Foundation
import SMTPGuide
import Testing

@testable import ExplorerApp

/// The person's own editor.
@Suite struct EditorTests {
  @Test func theVariablesNameIt() {
    #expect(Editor(environment: ["VISUAL": "a", "EDITOR": "b"]).command == "a")
    #expect(Editor(environment: ["VISUAL": "", "EDITOR": "b -w"]).command == "b -w")
    #expect(Editor(environment: [:]).command == "vi")
  }

  @Test func theTextComesBackAndNothingIsLeft() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "stat -c %a \"$1\" > \"$0\"; tr a-z A-Z < \"$1\" > \"$1.new\"; mv \"$1.new\" \"$1\"",
      to: "editor")
    let editor = Editor(environment: [
      "EDITOR": "sh \(folder.path("editor"))", "TMPDIR": folder.path,
    ])
    #expect(try await editor.edit("grüße\n") == "GRüßE\n")
    #expect(try folder.names == ["editor"])
  }

  @Test func whatTheEditorLeavesBesideTheTextGoesToo() async throws {
    let folder = try TemporaryFolder()
    let editor = Editor(environment: [
      "EDITOR": "sh -c 'cp \"$1\" \"$1~\"; cp \"$1\" \"${1%/*}/.x.swp\"' x", "TMPDIR": folder.path,
    ])
    #expect(try await editor.edit("text") == "text")
    #expect(try folder.names == [])
  }

  @Test(arguments: [("exit 1; :", "status 1"), ("no-such-editor", "no such program")])
  func anEditorThatFailsChangesNothing(command: String, words: String) async throws {
    let folder = try TemporaryFolder()
    let editor = Editor(environment: ["EDITOR": command, "TMPDIR": folder.path])
    do throws(Trouble) {
      _ = try await editor.edit("text")
      Issue.record("the editor did not fail")
    } catch {
      guard case .cannotEdit(command, let reason) = error else { throw error }
      #expect(reason.contains(words))
    }
    #expect(try folder.names == [])
  }

  @Test func whatAKilledEditorHasSavedIsKept() async throws {
    let folder = try TemporaryFolder()
    try folder.write("echo precious > \"$1\"; kill -KILL $$", to: "editor")
    let editor = Editor(environment: [
      "EDITOR": "exec sh \(folder.path("editor"))", "TMPDIR": folder.path,
    ])
    do throws(Trouble) {
      _ = try await editor.edit("text")
      Issue.record("the editor did not fail")
    } catch {
      guard case .cannotEdit(_, let reason) = error else { throw error }
      let path = try #require(reason.split(separator: " ").last.map(String.init))
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious\n")
    }
  }

  @Test func aTextThatNobodyTakesIsKept() async throws {
    let folder = try TemporaryFolder()
    let editor = Editor(environment: ["EDITOR": "true", "TMPDIR": folder.path])
    _ = try await editor.edit("precious") { path in
      #expect(path.hasPrefix(folder.path))
    } isWanted: {
      false
    }
    let name = try #require(try folder.names.first)
    #expect(try folder.read(name + "/message.eml") == Array("precious".utf8))
  }

  @Test func theFileIsForNobodyElse() async throws {
    let folder = try TemporaryFolder()
    let editor = Editor(environment: [
      "EDITOR": "sh -c 'stat -c %a \"$1\" \"$(dirname \"$1\")\" > \"$0\"' \(folder.path("modes"))",
      "TMPDIR": folder.path,
    ])
    _ = try await editor.edit("text")
    #expect(try folder.read("modes") == Array("600\n700\n".utf8))
  }
}
