import Foundation
import Testing

/// The rules that keep the layers apart, held against the files as they are.
@Suite struct ArchitectureTests {
  let sources: [SourceFile]
  let table: ImportTable

  init() throws {
    sources = try Repository.files(below: "Sources", ["swift"])
    table = try #require(ImportTable(readme: Repository.text("README.md")))
  }

  @Test func modulesImportOnlyWhatTheTableAllows() {
    let violations = sources.flatMap(table.violations)
    #expect(violations.isEmpty, "\(violations.joined(separator: "\n"))")
  }

  @Test func theTableNamesEveryModuleAndNoOther() {
    #expect(table.modules == Set(sources.map(\.module)))
  }

  @Test func noModuleImportsFoundation() {
    // The static binary would grow from 9 to 70 MB.
    for file in sources {
      #expect(!file.imports.contains { $0.module == "Foundation" }, "\(file.path)")
    }
  }

  @Test func noFileIsLongerThanThreeHundredLines() {
    for file in sources {
      #expect(file.length <= 300, "\(file.path) has \(file.length) lines")
    }
  }

  @Test func nothingIsPublic() {
    // One package, so `package` is all the access that modules need of each other.
    for file in sources {
      #expect(file.publicDeclarations.isEmpty, "\(file.path):\(file.publicDeclarations)")
    }
  }

  /// A terminal of eighty columns would break longer lines once more.
  @Test func helpTextsFitATerminal() {
    for file in sources where file.module == "ehlo" {
      let long = file.helpLines.filter { $0.count > 78 }
      #expect(long.isEmpty, "\(file.path): \(long.joined(separator: "\n"))")
    }
    #expect(sources.contains { $0.helpLines.count > 5 })
  }

  @Test func nothingIsPutOff() throws {
    let others = try ["Tests", ".ci"].flatMap {
      try Repository.files(below: $0, ["swift", "sh", "py", ""])
    }
    for file in sources + others {
      #expect(file.promises.isEmpty, "\(file.path):\(file.promises)")
    }
  }
}
