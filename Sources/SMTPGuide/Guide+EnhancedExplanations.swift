import SMTPCore

/// Making an explanation out of an enhanced status code, whole or with parts left open.
extension Guide {
  /// An explanation of the code of three numbers, where nil stands for an `X`.
  ///
  /// - Parameter code: The reply code right before it, which must begin with the same digit
  ///   (RFC 2034 §4).
  func enhancedExplanation(
    class number: Int?, subject: Int?, detail: Int?, behind code: Int?
  ) -> Explanation {
    let phrases = vocabulary.phrases
    let part = { (number: Int?) in number.map(String.init) ?? "X" }
    var remarks = digits(class: number, subject: subject, detail: detail)
      .map { Explanation.Remark($0.mark, $0.meaning) }
    let knownClass = number.flatMap(EnhancedClass.init(rawValue:))
    let knownSubject = subject.flatMap(EnhancedSubject.init(rawValue:))
    if let knownSubject, number == nil || knownClass != nil {
      let responsible = Responsible(enhanced: knownClass, subject: knownSubject, detail: detail)
      remarks += self.remarks(responsible)
    }
    let row = subject.flatMap { subject in
      detail.flatMap { EnhancedCode.row(subject: subject, detail: $0) }
    }
    if let standing = row.flatMap({ vocabulary.enhancedStandings[$0.status] }) {
      remarks.append(.init(phrases.standing, standing))
    }
    if let code, let number, code / 100 != number {
      remarks.append(.init(phrases.mismatch, phrases.classMismatch(code, number)))
    }
    let words =
      number != nil && knownClass == nil
      ? Words(phrases.noClass)
      : self.words(class: knownClass, subject: knownSubject, detail: detail)
    return Explanation(
      kind: .enhanced, token: "\(part(number)).\(part(subject)).\(part(detail))",
      title: words.title, sentence: words.sentence, remarks: remarks, advice: words.advice,
      source: row?.source ?? knownSubject?.source ?? "RFC 3463 §2")
  }

  private struct Words {
    let title: String
    let sentence: String
    let advice: String

    init(_ title: String, _ sentence: String, _ advice: String) {
      self.title = title
      self.sentence = sentence
      self.advice = advice
    }

    init(_ words: EnhancedClassWords.None) {
      self.init(words.title, words.sentence, words.action)
    }
  }

  /// The words for as much of the code as is known, the detail before the subject, the subject
  /// before the class.
  private func words(
    class: EnhancedClass?, subject: EnhancedSubject?, detail: Int?
  ) -> Words {
    let classWords = `class`.flatMap { vocabulary.enhancedClasses[$0] }
    let category = `class`.map { ReplyCategory(code: $0.rawValue * 100) }
    let advice = { (action: String, retry: Retry?) in
      self.advice(action, retry, after: category).text
    }
    if `class` == .success, detail == 0, let subject, let classWords,
      let words = vocabulary.words(subject: subject, detail: 0)
    {
      // What to do about a trouble is not to be done where there is none.
      return Words(words.title, words.success ?? words.about, classWords.action)
    }
    if let subject, let detail, let words = vocabulary.words(subject: subject, detail: detail) {
      return Words(
        words.title, `class`.flatMap(words.sentence(in:)) ?? words.about,
        advice(
          `class`.map(words.action(in:)) ?? words.action,
          `class` == nil ? .notNeeded : words.retry))
    }
    if let subject, let words = vocabulary.enhancedSubjects[subject] {
      let general = vocabulary.words(subject: subject, detail: 0)
      let sentence = `class`.flatMap {
        detail == nil
          ? vocabulary.phrases.classed($0, words.sentence) : general?.sentence(in: $0)
      }
      return Words(
        words.title, sentence ?? words.sentence,
        advice((`class` == .success ? nil : general?.action) ?? classWords?.action ?? "", nil))
    }
    return Words(
      classWords?.title ?? vocabulary.phrases.noSubject,
      classWords?.sentence ?? vocabulary.phrases.noSubjectSentence,
      advice(classWords?.action ?? vocabulary.phrases.noClass.action, nil))
  }
}
