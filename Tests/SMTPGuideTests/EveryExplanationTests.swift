import Foundation
import SMTPCore
import Testing

@testable import SMTPGuide

/// All that `ehlo explain` can explain: each word has a whole sentence that is no copy of
/// another's, not even after numbers and the word itself are taken out. With
/// `EHLO_EXPLANATIONS=FILE` in the environment all of it is written, to be read.
struct EveryExplanationTests {
  static let guide = Guide(language: .en)

  /// The words, and the kind that each must be explained as.
  static let words: [(String, Explanation.Kind)] = {
    var words: [(String, Explanation.Kind)] = ReplyCode.all.map { (String($0.value), .reply) }
    for row in EnhancedCode.all {
      words += row.classes.map {
        ("\($0.rawValue).\(row.subject.rawValue).\(row.detail)", .enhanced)
      }
    }
    words += (2...5).map { ("\($0)yz", .reply) } + (0...5).map { ("x\($0)z", .reply) }
    words += EnhancedClass.allCases.map { ("\($0.rawValue).X.X", .enhanced) }
    for `class` in EnhancedClass.allCases {
      words += EnhancedSubject.allCases.map {
        ("\(`class`.rawValue).\($0.rawValue).X", .enhanced)
      }
    }
    words += EnhancedSubject.allCases.map { ("X.\($0.rawValue).X", .enhanced) }
    words += Verb.allCases.map { ($0.rawValue, .verb) } + [(".", .verb), ("*", .verb)]
    words += Set(Parameter.all.map(\.keyword)).sorted().map { ($0, .parameter) }
    words += Extension.all.map { ("250-\($0.keyword)", .extension) }
    words += MechanismFacts.all.map { ($0.name, .mechanism) }
    words += FindingID.allCases.map { ($0.rawValue, .finding) }
    words += StateName.allCases.map { ($0.rawValue, .state) }
    words += Port.all.map { ("port \($0.number)", .port) } + Term.all.map { ($0.name, .term) }
    return words
  }()

  private static func explanation(_ word: String, _ kind: Explanation.Kind) -> Explanation? {
    try? guide.explain([word]).last { $0.kind == kind }
  }

  @Test func everyWordHasAWholeSentenceAndAdvice() throws {
    #expect(Self.words.count > 550)
    for (word, kind) in Self.words {
      let explanation = try #require(Self.explanation(word, kind), "\(word)")
      expectSentence(explanation.sentence)
      expectTitle(explanation.title)
      #expect(explanation.advice.hasSuffix(".") || explanation.advice.hasSuffix("!"), "\(word)")
      #expect(explanation.body.hasPrefix(explanation.sentence), "\(word)")
    }
  }

  @Test func noExplanationIsACopyOfAnother() throws {
    var bodies: [String: String] = [:]
    var others: [String: String] = [:]
    for (word, kind) in Self.words {
      let explanation = try #require(Self.explanation(word, kind))
      let body = Self.bare(explanation.sentence, without: explanation.token)
      let first = bodies.updateValue(word, forKey: body)
      #expect(first == nil, "\(word) and \(first ?? ""): \(explanation.sentence)")
      let rest = Self.bare(
        explanation.title + "|" + explanation.advice + "|" + explanation.body,
        without: explanation.token)
      let second = others.updateValue(word, forKey: rest)
      #expect(second == nil, "\(word) and \(second ?? ""): \(explanation.title)")
    }
  }

  /// A text without numbers, without a word, and without what capitals and stops add.
  private static func bare(_ text: String, without token: String) -> String {
    let words = text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
    let own = token.lowercased().split { !$0.isLetter }.map(String.init)
    return words.filter { !own.contains($0) }.joined(separator: " ")
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["EHLO_EXPLANATIONS"] != nil))
  func explanationsAreWritten() throws {
    let path = try #require(ProcessInfo.processInfo.environment["EHLO_EXPLANATIONS"])
    let texts = Self.words.compactMap { word, kind in
      Self.explanation(word, kind).map {
        ExplanationText($0, guide: Self.guide).lines.joined(separator: "\n") + "\n"
      }
    }
    try texts.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}
