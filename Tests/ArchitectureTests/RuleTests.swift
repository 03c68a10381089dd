import Testing

/// That each rule sees what breaks it.
@Suite struct RuleTests {
  static let readme = """
    Some text.

    | module | may import |
    |---|---|
    | `Core`, Words | nothing |
    | Files (recordings, and the like) | Core, Glibc |
    | any | Synchronization |

    | other | table |
    |---|---|
    | Core | Files |
    """

  @Test func theTableIsReadFromTheReadme() throws {
    let table = try #require(ImportTable(readme: Self.readme))
    #expect(table.modules == ["Core", "Words", "Files"])
    #expect(table.allowed["Core"] == [])
    #expect(table.allowed["Files"] == ["Core", "Glibc"])
  }

  @Test(arguments: [
    "no table at all",
    "| module | may import |\n|---|---|\n",
    "| module | may import |\n|---|---|\n| Core | |\n",
    "| module | may import |\n|---|---|\n| Core | nothing |\n| Core | Files |\n",
  ])
  func aTableThatMakesNoSenseIsNone(readme: String) {
    #expect(ImportTable(readme: readme) == nil)
  }

  @Test(arguments: [
    ("Sources/Core/A.swift", "import Synchronization\n", []),
    (
      "Sources/Core/A.swift", "import Glibc\n",
      ["Sources/Core/A.swift:1: Core may not import Glibc"]
    ),
    ("Sources/Files/Deep/A.swift", "package import Core\nimport struct Glibc.tm\n", []),
    (
      "Sources/Files/Deep/A.swift", "// why\n@preconcurrency package import Words // for words\n",
      ["Sources/Files/Deep/A.swift:2: Files may not import Words"]
    ),
    ("Sources/New/A.swift", "", ["Sources/New/A.swift: New has no row in the README's table"]),
  ])
  func importsAreHeldAgainstTheTable(path: String, text: String, expected: [String]) throws {
    let table = try #require(ImportTable(readme: Self.readme))
    #expect(table.violations(in: SourceFile(path: path, text: text)) == expected)
  }

  @Test(arguments: [
    ("import Foundation", ["Foundation"]),
    ("@testable import Core", ["Core"]),
    ("import enum Core.Verb", ["Core"]),
    ("  import Core; import Words", ["Core"]),
    ("// import Core", []),
    ("let text = \"\"\"\n  import of goods\n  \"\"\"\nimport Core", ["Core"]),
    ("importer.run()", []),
  ])
  func importLinesAreRecognised(text: String, expected: [String]) {
    #expect(SourceFile(path: "", text: text).imports.map(\.module) == expected)
  }

  @Test(arguments: [
    ("public struct A {}", true), ("@inlinable public func a() {}", true),
    ("  static public let a = 1", true), ("public(set) var a = 1", true),
    ("open class A {}", true), ("public import Core", true), ("package struct A {}", false),
    ("// public struct A {}", false), ("let public = 1", false), ("open(path, flags)", false),
    ("let a = \"\"\"\n  public keys are fine\n  \"\"\"", false),
  ])
  func publicDeclarationsAreSeen(text: String, expected: Bool) {
    #expect(!SourceFile(path: "", text: text).publicDeclarations.isEmpty == expected)
  }

  @Test func promisesAreSeen() {
    let file = SourceFile(path: "", text: "let a = 1\n// TO" + "DO: more\n// FIX" + "ME\ntodo\n")
    #expect(file.promises == [2, 3])
  }

  @Test(arguments: [("", 0), ("a", 1), ("a\n", 1), ("a\nb\n\n", 3)])
  func linesAreCountedAsEverywhere(text: String, expected: Int) {
    #expect(SourceFile(path: "", text: text).length == expected)
  }
}
