import Foundation
import SMTPCore
import SMTPGuide
import Testing

@testable import ExplorerApp

/// Every trouble has its exit status and one harmless sentence.
@Suite struct TroubleTests {
  private let guide = Guide(language: .en)

  @Test func noTroubleIsMissingFromTheTable() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let source = try String(
      contentsOf: root.appendingPathComponent("Sources/SMTPGuide/Notices/Trouble.swift"),
      encoding: .utf8)
    // The cases of the enum itself are indented by two columns, those of its parts by four.
    let names = source.matches(of: /\n  case ([a-zA-Z]+)/).map { String($0.1) }
    let listed = EveryTrouble.table("x").map { Self.name($0.0) }
    #expect(Set(names) == Set(listed))
    #expect(names.count > 40)
  }

  @Test func eachHasTheStatusOfTheInterface() {
    for (trouble, status) in EveryTrouble.table("x") {
      #expect(trouble.exitStatus == status, "\(trouble)")
    }
  }

  @Test(arguments: [
    (Status.done, 0), (.refused, 1), (.usage, 64), (.badInput, 65), (.noInput, 66),
    (.noHost, 68), (.unavailable, 69), (.cannotCreate, 73), (.ioError, 74), (.temporary, 75),
    (.protocolError, 76), (.noPermission, 77),
  ])
  func statusesAreThoseOfTheInterface(status: Status, number: Int) {
    #expect(Int(status.rawValue) == number)
  }

  @Test(arguments: ["mx.example.org", EveryTrouble.hostile, ""])
  func eachIsOneSentence(text: String) {
    for (trouble, _) in EveryTrouble.table(text) {
      let sentence = guide.text(trouble)
      #expect(!sentence.isEmpty, "\(trouble)")
      #expect(sentence.last == "." || sentence.last == "?", "\(sentence)")
      // A second sentence would begin with a capital behind the end of the first.
      #expect(sentence.firstMatch(of: /[.?!] [A-Z]/) == nil, "\(sentence)")
    }
  }

  @Test func nothingHostileGetsThrough() {
    for (trouble, _) in EveryTrouble.table(EveryTrouble.hostile) {
      let sentence = guide.text(trouble)
      #expect(sentence.unicodeScalars.allSatisfy(VisibleText.isHarmless), "\(sentence)")
    }
  }

  /// What was made harmless once must not be made so again.
  @Test func nothingIsEscapedTwice() {
    let text = VisibleText.string(EveryTrouble.hostile)
    for (trouble, _) in EveryTrouble.table(text) {
      #expect(!guide.text(trouble).contains(#"\\x"#), "\(trouble)")
    }
  }

  private static func name(_ trouble: Trouble) -> String {
    String("\(trouble)".prefix { $0.isLetter || $0.isNumber })
  }
}
