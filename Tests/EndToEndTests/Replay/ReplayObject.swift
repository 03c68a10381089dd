import Foundation

/// One line of `replay --json` or `compare --json`.
struct ReplayObject: Decodable, Sendable {
  var kind: String
  var what: String?
  var verb: String?
  var subject: String?
  var a: String?
  var b: String?
  var file: String?
  var target: String?
  var same: Bool?
  var status: Int?
  var trouble: String?
  var recordings: [String]?
  var replays: Int?

  /// All objects of an output.
  static func all(in output: String) throws -> [ReplayObject] {
    try output.split(separator: "\n").map {
      try JSONDecoder().decode(ReplayObject.self, from: Data($0.utf8))
    }
  }
}

extension [ReplayObject] {
  /// The kinds of difference, each once.
  var kinds: Set<String> { Set(filter { $0.kind == "difference" }.compactMap(\.what)) }

  /// The differences as `RCPT code 250 550`.
  var told: [String] {
    filter { $0.kind == "difference" }.map { object in
      [object.verb, object.what, object.subject, object.a, object.b].compactMap(\.self)
        .joined(separator: " ")
    }
  }
}
