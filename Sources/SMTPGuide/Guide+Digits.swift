package import SMTPCore

/// What the parts of a code say, one by one.
extension Guide {
  /// What each digit of a reply code says: three rows for a number of three digits, else none.
  package func digits(of code: Int) -> [DigitMeaning] {
    guard (0..<1000).contains(code) else { return [] }
    let (first, second, third) = (code / 100, code / 10 % 10, code % 10)
    let phrases = vocabulary.phrases
    let category = ReplyCategory(code: code)
    let subject = ReplySubject(rawValue: second).flatMap { vocabulary.replySubjects[$0] }
    let detail =
      third == 0
      ? phrases.noDetail : vocabulary.replies[code]?.title ?? phrases.unknownDetail
    return [
      DigitMeaning(
        mark: "\(first)", meaning: vocabulary.category(of: code)?.digit ?? category.rawValue),
      DigitMeaning(mark: "·\(second)", meaning: subject?.title ?? phrases.noReplySubject),
      DigitMeaning(mark: "··\(third)", meaning: detail),
    ]
  }

  /// What each number of an enhanced status code says.
  package func digits(of code: EnhancedStatusCode) -> [DigitMeaning] {
    digits(class: code.class.rawValue, subject: code.subject, detail: code.detail)
  }

  /// A few words to stand beside an enhanced code: `no such mailbox`; nil where it is unknown.
  package func title(of code: EnhancedStatusCode) -> String? {
    EnhancedSubject(rawValue: code.subject)
      .flatMap { vocabulary.words(subject: $0, detail: code.detail) }?.title
  }

  /// The same where parts may be left open: nil stands for an `X`.
  func digits(class number: Int?, subject: Int?, detail: Int?) -> [DigitMeaning] {
    let phrases = vocabulary.phrases
    var rows: [DigitMeaning] = []
    if let number {
      let words = EnhancedClass(rawValue: number).flatMap { vocabulary.enhancedClasses[$0] }
      rows.append(
        DigitMeaning(mark: "\(number).X.X", meaning: words?.title ?? phrases.noClass.title))
    }
    guard let subject else { return rows }
    let known = EnhancedSubject(rawValue: subject)
    let words = known.flatMap { vocabulary.enhancedSubjects[$0] }
    rows.append(DigitMeaning(mark: "X.\(subject).X", meaning: words?.title ?? phrases.noSubject))
    guard let detail else { return rows }
    let title = known.flatMap { vocabulary.words(subject: $0, detail: detail) }?.title
    rows.append(
      DigitMeaning(
        mark: "X.\(subject).\(detail)",
        meaning: detail == 0 ? phrases.noDetail : title ?? phrases.unknownDetail))
    return rows
  }
}
