import SMTPCore

/// Leaves secrets out of what a program says beside a session: those that the session tells, what
/// stands behind AUTH and a mechanism, and what the words themselves announce.
struct NoteRedaction {
  /// The shortest word in base64 that may be an answer to a challenge.
  private static let shortestResponse = 8

  private let secrets: SecretSearch
  /// Whether the session tells more secrets than can be looked for, so that anything may be one.
  private let hidesAll: Bool

  /// Looks for the secrets of a session beside those that are told by their place.
  init(_ names: SessionNames) {
    secrets = SecretSearch(names.secrets)
    hidesAll = names.hasMoreSecrets
  }

  /// A note without its secrets.
  ///
  /// - Parameter isChallenged: Whether the server waits for an answer to its challenge, so that a
  ///   line that was not understood may be one.
  func clean(_ note: String, isChallenged: Bool) -> String {
    if hidesAll { return String(decoding: SessionLines.redacted, as: UTF8.self) }
    let text = Array(note.utf8)
    var hidden = [Bool](repeating: false, count: text.count)
    for place in places(in: text, isChallenged) {
      for index in place { hidden[index] = true }
    }
    guard hidden.contains(true) else { return note }
    var clean: [UInt8] = []
    for (index, octet) in text.enumerated() {
      if !hidden[index] {
        clean.append(octet)
      } else if index == 0 || !hidden[index - 1] {
        clean += SessionLines.redacted
      }
    }
    return String(decoding: clean, as: UTF8.self)
  }

  private func places(in text: [UInt8], _ isChallenged: Bool) -> [Range<Int>] {
    let words = text.split { Octet.isBlank($0) || "\"'`<>,;()[]".utf8.contains($0) }
    var places =
      AnnouncedSecret.places(in: text) + WrittenLogin.places(in: text) + secrets.words(in: text)
    for (index, word) in words.enumerated() {
      if index >= 2, SharedWords.isMechanism(words[index - 1]), Self.isAuth(words[index - 2]),
        Self.isResponse(word)
      {
        places.append(word.startIndex..<word.endIndex)
      }
      if index >= 1, "BEARER".isSpelled(words[index - 1]), Self.isToken(word) {
        places.append(word.startIndex..<word.endIndex)
      }
      if LeftoverScan.isCredentials(word) { places.append(word.startIndex..<word.endIndex) }
    }
    if isChallenged, let last = words.last, Self.isResponse(last) {
      places.append(last.startIndex..<last.endIndex)
    }
    return places
  }

  private static func isAuth(_ word: ArraySlice<UInt8>) -> Bool {
    "AUTH".isSpelled(word.suffix(4))
      && (word.count == 4 || !Octet.isAlphanumeric(word[word.endIndex - 5]))
  }

  /// Whether a word behind `Bearer` is what lets in, and no word of a sentence.
  private static func isToken(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= shortestResponse && word.contains(where: Octet.isDigit)
  }

  private static func isResponse(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= shortestResponse && (try? Base64.decode(word)) != nil
  }
}
