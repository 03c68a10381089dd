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

  /// Whether everything in it is ASCII.
  var isASCII: Bool {
    path.octets.allSatisfy { $0 < 0x80 }
      && parameters.allSatisfy { $0.value?.allSatisfy { $0 < 0x80 } ?? true }
  }

  var path: Path
  var parameters: [PathArgument.Parameter]

  /// Reads an argument that has to begin with `keyword`, in upper case.
  ///
  /// - Parameter allowsUTF8: Whether path and values may hold letters beyond ASCII
  ///   (RFC 6531 §3.3). Whether they may in this transaction is for the caller to say.
  init(_ argument: [UInt8], keyword: StaticString, allowsUTF8: Bool) throws(Flaw) {
    let keyword = keyword.withUTF8Buffer(Array.init)
    guard argument.lazy.map(Octet.upper).starts(with: keyword) else { throw .noKeyword }
    var parser = AddressParser(argument, allowsUTF8: allowsUTF8)
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
    let rest = argument[parser.position...].dropFirst()
    if rest.isEmpty { return }
    for word in rest.split(separator: Octet.space, omittingEmptySubsequences: false) {
      guard let parameter = Self.parameter(word, allowsUTF8: allowsUTF8) else {
        throw .parameter(offset: word.startIndex)
      }
      parameters.append(parameter)
    }
  }

  /// `keyword` or `keyword=value` (§4.1.2, esmtp-param).
  private static func parameter(
    _ word: ArraySlice<UInt8>, allowsUTF8: Bool
  ) -> PathArgument.Parameter? {
    let parts = word.split(separator: Octet.equals, omittingEmptySubsequences: false)
    guard parts.count <= 2, let keyword = parts.first, let first = keyword.first,
      Octet.isAlphanumeric(first),
      keyword.allSatisfy({ Octet.isAlphanumeric($0) || $0 == Octet.hyphen })
    else { return nil }
    let name = VisibleText.string(keyword.map(Octet.upper))
    guard parts.count == 2 else { return .init(keyword: name, value: nil) }
    let value = parts[1]
    let isASCII = value.allSatisfy { $0 > Octet.space && $0 < Octet.delete }
    let isUTF8 =
      allowsUTF8 && value.allSatisfy { $0 > Octet.space && $0 != Octet.delete }
      && String(validating: value, as: UTF8.self) != nil
    guard !value.isEmpty, isASCII || isUTF8 else { return nil }
    return .init(keyword: name, value: Array(value))
  }
}
