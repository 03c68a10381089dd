import Foundation
import SMTPCore
import Testing

@testable import SMTPGuide

/// Every code after everything that it can answer, as the tables of commands, states and replies
/// say. With `EHLO_REPLY_TABLE=FILE` in the environment the whole table is written, to be read.
struct ReplyTableTests {
  static let guide = Guide(language: .en)

  /// A reply and where it comes.
  struct Row: Hashable, Sendable, CustomTestStringConvertible {
    let code: Int
    let occasion: Occasion
    let state: StateName?

    var testDescription: String { "\(code) \(occasion) \(state?.rawValue ?? "-")" }
  }

  static let rows: [Row] = {
    var rows: [Row] = []
    for facts in CommandFacts.all {
      for code in facts.success + facts.intermediate + facts.failure {
        rows.append(Row(code: code, occasion: facts.occasion, state: nil))
      }
    }
    for reply in ReplyCode.all {
      for occasion in reply.occasions {
        rows.append(Row(code: reply.value, occasion: occasion, state: nil))
      }
    }
    rows += (try? transitions()) ?? []
    var seen: Set<Row> = []
    return rows.filter { seen.insert($0).inserted }
  }()

  /// The rows of the table of states whose event is a command, or the end of a message.
  private static func transitions() throws -> [Row] {
    var rows: [Row] = []
    for row in try ProtocolTable("transitions.tsv").rows {
      guard let state = row["state"].flatMap(StateName.init(rawValue:)), let event = row["event"],
        let reply = row["reply"]
      else { continue }
      let codes = reply.split { !$0.isNumber }.compactMap { Int($0) }.filter { $0 > 199 }
      var occasions = event.split { !$0.isUppercase }.compactMap { Verb(rawValue: String($0)) }
        .map(Occasion.command)
      if state == .dataReply { occasions = [.endOfData] }
      if state == .connect { occasions = [.greeting] }
      if state == .auth { occasions = [event == "*" ? .cancellation : .challengeResponse] }
      if event.contains("but QUIT") { occasions = [.command(.mail)] }
      for occasion in occasions {
        rows += codes.map { Row(code: $0, occasion: occasion, state: state) }
      }
    }
    return rows
  }

  @Test func everyReplyAtItsPlaceIsExplained() {
    #expect(Self.rows.count > 400)
    for row in Self.rows {
      let sentence = Self.guide.sentence(for: row.code, on: row.occasion, state: row.state)
      let advice = Self.guide.advice(for: row.code, on: row.occasion, state: row.state)
      expectSentence(sentence)
      expectSentence(advice.action, words: 2)
      let isRefusal = row.code >= 400
      #expect(isRefusal || advice.retry == .notNeeded, "\(row)")
    }
  }

  /// A reply to a command of today says what becomes of that command, not what its number means
  /// anywhere.
  @Test func replyToACommandOfTodayIsNotExplainedByItsNumberAlone() {
    for row in Self.rows {
      guard let facts = CommandFacts.row(for: row.occasion), facts.status == .current,
        row.code != 421, let general = Self.guide.vocabulary.replies[row.code]
      else { continue }
      let sentence = Self.guide.sentence(for: row.code, on: row.occasion, state: row.state)
      #expect(sentence != general.sentence || Self.sayEnough.contains(row.code), "\(row)")
    }
  }

  /// Codes that mean the same after whatever command they come.
  private static let sayEnough: Set<Int> = [
    211, 214, 221, 235, 253, 355, 432, 434, 435, 453, 456, 458, 459, 422, 430, 431, 471, 523, 524,
    525, 533, 534, 538, 541, 557, 558, 571, 500, 501, 353, 453, 441, 442, 446, 447, 449,
  ]

  @Test(.enabled(if: ProcessInfo.processInfo.environment["EHLO_REPLY_TABLE"] != nil))
  func tableIsWritten() throws {
    let path = try #require(ProcessInfo.processInfo.environment["EHLO_REPLY_TABLE"])
    var text = ""
    for row in Self.rows {
      let sentence = Self.guide.sentence(for: row.code, on: row.occasion, state: row.state)
      let advice = Self.guide.advice(for: row.code, on: row.occasion, state: row.state)
      let responsible = Responsible(code: row.code, enhanced: nil, on: row.occasion)
      let general = Self.guide.vocabulary.replies[row.code]?.sentence == sentence ? "=" : " "
      text +=
        "\(row.code) \(row.occasion) \(row.state?.rawValue ?? "-")|\(general)|\(sentence)|"
        + "\(advice.action)|\(advice.retry)|\(responsible?.rawValue ?? "-")\n"
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
