/// The KEY=VALUE lines that `servers/start.sh` prints.
struct ServerValues {
  private let values: [String: String]

  init(_ lines: String) {
    values = lines.split(separator: "\n").reduce(into: [:]) { values, line in
      guard let equals = line.firstIndex(of: "=") else { return }
      values[String(line[..<equals])] = String(line[line.index(after: equals)...])
    }
  }

  func text(_ key: String) throws -> String {
    guard let value = values[key] else {
      throw HarnessError.notStarted("a server without \(key)", said: "\(values)")
    }
    return value
  }

  func port(_ key: String) throws -> Int {
    guard let port = Int(try text(key)) else {
      throw HarnessError.notStarted("a server without a number as \(key)", said: "\(values)")
    }
    return port
  }
}
