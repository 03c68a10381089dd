import SMTPCore
import Transcript

/// A text of `C:` and `S:` lines, as tests write sessions.
enum Dialogue {
  static func steps(_ text: String) -> SessionSteps {
    SessionSteps(SessionImporter.events(of: Array(text.utf8), as: .dialogue))
  }

  static func compare(
    _ first: String, _ second: String, rules: ComparisonRules = ComparisonRules()
  ) -> SessionComparison {
    SessionComparison(steps(first), steps(second), rules: rules)
  }

  static var strict: ComparisonRules {
    var rules = ComparisonRules()
    rules.isStrict = true
    return rules
  }
}

extension SessionComparison {
  /// The differences as a line each: `RCPT TO:<a@b.example>: code 250 550`.
  var told: [String] {
    pairs.flatMap { pair in
      pair.differences.map { difference in
        let step = pair.first ?? pair.second
        let words = [
          difference.kind.rawValue, difference.subject, difference.first ?? "-",
          difference.second ?? "-",
        ]
        return "\(step?.title ?? ""): \(words.compactMap(\.self).joined(separator: " "))"
      }
    }
  }

  /// The noise as a line each: `queue-id 4F1A2B 5C6D7E`.
  var hushed: [String] {
    pairs.flatMap { pair in
      pair.noise.map { "\($0.kind.rawValue) \($0.first) \($0.second)" }
    }
  }
}
