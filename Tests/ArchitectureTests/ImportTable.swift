/// Which module may import which: the README's table, headed `| module | may import |`.
///
/// A row may name several modules. `nothing` stands for an empty list; the row of `any` counts for
/// every module; what stands in parentheses is for people.
struct ImportTable {
  private(set) var allowed: [String: Set<String>] = [:]

  /// Nil when the text has no such table, or a row of it makes no sense.
  init?(readme: String) {
    let lines = readme.split(separator: "\n", omittingEmptySubsequences: false)
    guard let header = lines.firstIndex(of: "| module | may import |") else { return nil }
    for row in lines[header...].dropFirst(2).prefix(while: { $0.hasPrefix("|") }) {
      let cells = row.split(separator: "|").map(Self.names)
      guard cells.count == 2, !cells[0].isEmpty, !cells[1].isEmpty else { return nil }
      for module in cells[0] {
        guard allowed[module] == nil else { return nil }
        allowed[module] = cells[1] == ["nothing"] ? [] : Set(cells[1])
      }
    }
    guard !allowed.isEmpty else { return nil }
  }

  /// The modules that have a row of their own.
  var modules: Set<String> { Set(allowed.keys).subtracting(["any"]) }

  /// The imports of a file that the table does not allow, each as a sentence.
  func violations(in file: SourceFile) -> [String] {
    guard let own = allowed[file.module] else {
      return ["\(file.path): \(file.module) has no row in the README's table"]
    }
    let all = own.union(allowed["any"] ?? [])
    return file.imports.filter { !all.contains($0.module) }.map { line, module in
      "\(file.path):\(line): \(file.module) may not import \(module)"
    }
  }

  private static func names(_ cell: Substring) -> [String] {
    var depth = 0
    let bare = cell.filter { character in
      if character == "(" { depth += 1 }
      defer { if character == ")" { depth -= 1 } }
      return depth == 0 && character != "`"
    }
    return bare.split(separator: ",").map { name in
      name.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}
