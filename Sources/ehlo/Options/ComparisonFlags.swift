import ArgumentParser
import ExplorerApp
import SMTPCore
import Transcript

/// What counts as a difference.
struct ComparisonFlags: ParsableArguments {
  @Flag(
    help: """
      Texts count too, once noise is folded, and the parameters of EHLO's keywords, TLS, and \
      replies that take much longer.
      """)
  var strict = false

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Leave this out: \(Self.kinds), or a verb; may be given again and again.", valueName: "what"))
  var ignore: [String] = []

  @Flag(help: "Show what was folded as noise: queue ids, dates, host names and the like.")
  var noise = false

  private static var kinds: String {
    Difference.Kind.allCases.map(\.rawValue).joined(separator: ", ")
  }

  func validate() throws {
    for word in ignore where Difference.Kind(rawValue: word.lowercased()) == nil {
      guard Verb(octets: word.utf8.map(Octet.upper)) == nil else { continue }
      throw ValidationError("--ignore \(word): give one of \(Self.kinds), or a verb such as EHLO.")
    }
  }

  /// The rules.
  var rules: ComparisonRules {
    var rules = ComparisonRules()
    rules.isStrict = strict
    for word in ignore {
      if let kind = Difference.Kind(rawValue: word.lowercased()) {
        rules.ignored.insert(kind)
      } else {
        rules.ignoredVerbs.insert(word.uppercased())
      }
    }
    return rules
  }
}
