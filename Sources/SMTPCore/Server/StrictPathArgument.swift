/// The argument of MAIL or RCPT, read strictly (RFC 5321 §4.1.1.2, §4.1.1.3).
struct StrictPathArgument: Hashable, Sendable {
  /// Why the argument cannot be used; offsets count from its start.
  enum Flaw: Error, Hashable, Sendable {
    /// It does not begin with `FROM:` or `TO:`.
    case noKeyword
    /// A blank stands between the colon and the path.
    case blankBehindColon
    /// The path is none.
    case path(AddressError)
    /// The path and what follows are not parted by a space.
    case noSpaceBehindPath(offset: Int)
    /// A word behind the path is no esmtp-param.
    case parameter(offset: Int)
  }

  var path: Path
  var parameters: [PathArgument.Parameter]

  /// Reads an argument that has to begin with `keyword`, in upper case.
  init(_ argument: [UInt8], keyword: StaticString) throws(Flaw) {
    let keyword = keyword.withUTF8Buffer(Array.init)
    guard argument.lazy.map(Octet.upper).starts(with: keyword) else { throw .noKeyword }
    var parser = AddressParser(argument)
    parser.move(to: keyword.count)
    if let next = parser.next, Octet.isBlank(next) { throw .blankBehindColon }
    do {
      path = try parser.path()
    } catch {
      throw .path(error)
    }
    if let next = parser.next, next != Octet.space {
      throw .noSpaceBehindPath(offset: parser.position)
    }
    parameters = []
    for word in argument[parser.position...].split(separator: Octet.space) {
      guard let parameter = Self.parameter(word) else {
        throw .parameter(offset: word.startIndex)
      }
      parameters.append(parameter)
    }
  }

  /// `keyword` or `keyword=value` (§4.1.2, esmtp-param).
  private static func parameter(_ word: ArraySlice<UInt8>) -> PathArgument.Parameter? {
    let parts = word.split(separator: Octet.equals, omittingEmptySubsequences: false)
    guard parts.count <= 2, let keyword = parts.first, let first = keyword.first,
      Octet.isAlphanumeric(first),
      keyword.allSatisfy({ Octet.isAlphanumeric($0) || $0 == Octet.hyphen })
    else { return nil }
    let name = VisibleText.string(keyword.map(Octet.upper))
    guard parts.count == 2 else { return .init(keyword: name, value: nil) }
    let value = parts[1]
    guard !value.isEmpty, value.allSatisfy({ $0 > Octet.space && $0 < Octet.delete }) else {
      return nil
    }
    return .init(keyword: name, value: Array(value))
  }
}
