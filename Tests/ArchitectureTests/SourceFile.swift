/// A Swift file, as far as the rules on layers look into it.
struct SourceFile {
  let path: String
  let lines: [Substring]

  init(path: String, text: String) {
    self.path = path
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The module it belongs to: the folder below `Sources`.
  var module: String {
    let folders = path.split(separator: "/")
    return folders.count > 2 ? String(folders[1]) : ""
  }

  /// The line count as `wc -l` gives it.
  var length: Int { lines.last == "" ? lines.count - 1 : lines.count }

  /// The modules it imports, with their line numbers, whatever stands before the word `import`.
  var imports: [(line: Int, module: String)] {
    code.compactMap { number, words in
      let words = words.drop { $0.hasPrefix("@") || Self.accessLevels.contains($0) }
      guard words.first == "import" else { return nil }
      let name = words.dropFirst().drop { Self.importKinds.contains($0) }.first ?? ""
      return (number, String(name.prefix { $0 != "." && $0 != ";" }))
    }
  }

  /// The lines that declare something `public` or `open`.
  var publicDeclarations: [Int] {
    code.compactMap { number, words in
      let words = words.drop { $0.hasPrefix("@") || Self.modifiers.contains($0) }
      guard let first = words.first, let next = words.dropFirst().first else { return nil }
      let isAccess = first == "public" || first == "open" || first.hasPrefix("public(")
      return isAccess && next.first?.isLetter == true ? number : nil
    }
  }

  /// The lines of a command's longer help, as they are printed.
  var helpLines: [Substring] {
    guard let start = lines.firstIndex(where: { $0.hasSuffix("discussion: \"\"\"") }) else {
      return []
    }
    let text = lines[(start + 1)...].prefix { !$0.contains("\"\"\"") }
    let end = text.endIndex < lines.endIndex ? lines[text.endIndex] : ""
    let indentation = end.prefix { $0 == " " }.count
    return text.map { $0.dropFirst(min(indentation, $0.count)) }
  }

  /// The lines that promise to do something later.
  var promises: [Int] {
    // Put together, so that this file does not find itself.
    let words = ["TO" + "DO", "FIX" + "ME"]
    return lines.enumerated().compactMap { index, line in
      words.contains { line.contains($0) } ? index + 1 : nil
    }
  }

  /// The words of each line with its number, without the text of multi-line strings.
  private var code: [(line: Int, words: [Substring])] {
    var isText = false
    var code: [(line: Int, words: [Substring])] = []
    for (index, line) in lines.enumerated() {
      if !isText { code.append((index + 1, line.split(separator: " "))) }
      if line.split(separator: "\"\"\"", omittingEmptySubsequences: false).count % 2 == 0 {
        isText.toggle()
      }
    }
    return code
  }

  private static let accessLevels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let importKinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
  ]
  private static let modifiers: Set<Substring> = [
    "static", "final", "override", "nonisolated", "indirect", "mutating", "required", "lazy",
    "weak",
    "convenience",
  ]
}
