import Foundation

/// One object of `ehlo show --json`.
@dynamicMemberLookup
struct ShownObject: Sendable {
  /// What an object may tell; which keys it has is in `keys`.
  struct Facts: Sendable, Decodable {
    let kind: String
    let t: Double?
    let from: String?
    let text: String?
    let lines: [String]?
    let code: Int?
    let enhanced: String?
    let category: String?
    let complete: Bool?
    let answers: Int?
    let latency: Double?
    let verb: String?
    let argument: String?
    let octets: Int?
    let truncated: Bool?
    let state: String?
    let next: [String]?
    let tls: TLS?
    let file: String?
    let commands: Int?
    let replies: Int?
    let messages: Int?
    let duration: Double?
    let capabilities: [String]?
  }

  struct TLS: Sendable, Decodable {
    let version: String?
    let cipher: String?
    let group: String?
    let verify: String?
    let accepted: Bool?
  }

  struct Finding: Sendable, Decodable {
    let id: String
    let severity: String
    let message: String
    let source: String
  }

  /// The names of its members.
  let keys: Set<String>
  /// What it found; in the summary, which has numbers there, none.
  let findings: [Finding]
  private let facts: Facts

  init(line: some StringProtocol) throws {
    let octets = Data(line.utf8)
    facts = try JSONDecoder().decode(Facts.self, from: octets)
    let members = try JSONSerialization.jsonObject(with: octets) as? [String: Any]
    keys = Set(members.map { $0.keys.map(\.self) } ?? [])
    findings =
      try (members?["findings"] as? [Any]).map { list in
        let octets = try JSONSerialization.data(withJSONObject: list)
        return try JSONDecoder().decode([Finding].self, from: octets)
      } ?? []
  }

  subscript<Value>(dynamicMember path: KeyPath<Facts, Value>) -> Value { facts[keyPath: path] }
}
