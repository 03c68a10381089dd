import SMTPCore

/// Leaves secrets out of what a program says beside a session: those that the session tells, what
/// stands behind AUTH and a mechanism, and what the words themselves announce.
struct NoteRedaction {
  /// The shortest word in base64 that may be an answer to a challenge.
  private static let shortestResponse = 8

  /// What the session tells, in upper case.
  private let secrets: [[UInt8]]

  /// Looks for the secrets of a session beside those that are told by their place.
  init(secrets: [[UInt8]]) {
    self.secrets = secrets.map { $0.map(Octet.upper) }
  }

  /// A note without its secrets.
  ///
  /// - Parameter isChallenged: Whether the server waits for an answer to its challenge, so that a
  ///   line that was not understood may be one.
  func clean(_ note: String, isChallenged: Bool) -> String {
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
    var places = AnnouncedSecret.places(in: text) + repeated(in: text)
    for (index, word) in words.enumerated() {
      if index >= 2, SharedWords.isMechanism(words[index - 1]), Self.isAuth(words[index - 2]),
        Self.isResponse(word)
      {
        places.append(word.startIndex..<word.endIndex)
      }
      if LeftoverScan.isCredentials(word) { places.append(word.startIndex..<word.endIndex) }
    }
    if isChallenged, let last = words.last, Self.isResponse(last) {
      places.append(last.startIndex..<last.endIndex)
    }
    return places
  }

  /// Where the session's own secrets stand, as whole words.
  private func repeated(in text: [UInt8]) -> [Range<Int>] {
    let upper = text.map(Octet.upper)
    return secrets.flatMap { secret in
      var places: [Range<Int>] = []
      var rest = upper[...]
      while let place = rest.firstRange(ofOctets: secret) {
        let ends = [place.lowerBound - 1, place.upperBound].allSatisfy { index in
          !upper.indices.contains(index) || !Octet.isAlphanumeric(upper[index])
        }
        if ends { places.append(place) }
        rest = rest[place.upperBound...]
      }
      return places
    }
  }

  private static func isAuth(_ word: ArraySlice<UInt8>) -> Bool {
    "AUTH".isSpelled(word.suffix(4))
      && (word.count == 4 || !Octet.isAlphanumeric(word[word.endIndex - 5]))
  }

  private static func isResponse(_ word: ArraySlice<UInt8>) -> Bool {
    word.count >= shortestResponse && (try? Base64.decode(word)) != nil
  }
}
