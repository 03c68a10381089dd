/// Where words are, and what is told of a place.
extension CommandCheck {
  /// What blanks part from the rest, from a place on.
  func words(from start: Int) -> [Range<Int>] {
    octets[min(start, octets.count)...].split(whereSeparator: Octet.isBlank).map(\.indices)
  }

  /// The end of the word at a place; never before the octet behind it.
  func wordEnd(_ start: Int) -> Int {
    let end = octets[min(start, octets.count)...].firstIndex(where: Octet.isBlank)
    return min(max(end ?? octets.count, start + 1), octets.count)
  }

  /// Whether the server offers a keyword.
  func offers(_ keyword: String) -> Bool { session.capabilities?.offers(keyword) == true }

  /// Whether the range ends the line and begins one of `words`, in any case.
  func isBeginning(_ range: Range<Int>, of words: [String]) -> Bool {
    guard range.upperBound == octets.count else { return false }
    let typed = octets[range].map(Octet.upper)
    return words.contains { $0.utf8.starts(with: typed) }
  }

  /// Something that is wrong at a place.
  func problem(
    _ kind: CommandProblem.Kind, _ range: Range<Int>, isUnfinished: Bool = false
  ) -> CommandProblem {
    CommandProblem(kind: kind, range: range, isUnfinished: isUnfinished)
  }

  /// Something that is missing at the end of the line.
  func missing(_ kind: CommandProblem.Kind) -> CommandProblem {
    problem(kind, octets.count..<octets.count, isUnfinished: true)
  }

  /// An address that is none; it begins at `start`.
  func addressProblem(
    _ kind: CommandProblem.Kind, _ error: AddressError, from start: Int
  ) -> CommandProblem {
    let place = min(start + error.offset, octets.count)
    let end: Int
    switch error.cause {
    case .localPartTooLong, .domainTooLong, .pathTooLong, .labelTooLong, .openQuote, .badLiteral:
      end = wordEnd(place)
    default:
      end = min(place + 1, octets.count)
    }
    return problem(kind, place..<end, isUnfinished: isUnfinished(error, place))
  }

  /// Whether more typing at the end of the line can mend an address.
  private func isUnfinished(_ error: AddressError, _ place: Int) -> Bool {
    switch error.cause {
    case .openQuote: true
    case .badLiteral: !octets[place...].contains(Octet.closeBracket)
    case .misplacedDot, .domainOctet: place + 1 >= octets.count && !endsTwice(place)
    default: place >= octets.count
    }
  }

  /// Whether the last two octets are dots, which nothing can mend.
  private func endsTwice(_ place: Int) -> Bool {
    octets.suffix(2).elementsEqual([Octet.dot, Octet.dot])
  }
}
