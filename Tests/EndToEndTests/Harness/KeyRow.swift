/// A row of a table of keys: what is pressed, and what is seen then.
struct KeyRow: Sendable, CustomStringConvertible {
  /// What the person does.
  enum Input: Sendable {
    case keys([String])
    case text(String)
    case pasted(String)
  }

  let input: Input
  let sights: [Sight]

  /// Keys by their names, one after the other.
  static func press(_ keys: String..., shows sights: Sight...) -> KeyRow {
    KeyRow(input: .keys(keys), sights: sights)
  }

  /// Text, character by character.
  static func type(_ text: String, shows sights: Sight...) -> KeyRow {
    KeyRow(input: .text(text), sights: sights)
  }

  /// Text that comes from the clipboard in one go.
  static func paste(_ text: String, shows sights: Sight...) -> KeyRow {
    KeyRow(input: .pasted(text), sights: sights)
  }

  var description: String {
    switch input {
    case .keys(let keys): keys.joined(separator: " ")
    case .text(let text): "“\(text)”"
    case .pasted(let text): "“\(text)”, pasted"
    }
  }
}

extension TerminalWindow {
  /// Goes through a table, waiting after each row until all of it is seen.
  func follow(_ rows: [KeyRow]) async throws {
    for (number, row) in rows.enumerated() {
      switch row.input {
      case .keys(let keys): try await press(keys)
      case .text(let text): try await type(text)
      case .pasted(let text): try await paste(text)
      }
      try await wait("\(row.sights) after \(row), row \(number)") { view in
        row.sights.allSatisfy { $0.isIn(view) }
      }
    }
  }
}
