/// Why a text is no PROXY header. Columns count characters from 1.
package enum ProxyHeaderError: Error, Hashable, Sendable {
  /// A part of a header.
  package enum Part: Hashable, Sendable {
    case version
    case family
    case source
    case destination
    case sourcePort
    case destinationPort
  }

  /// The text ends where this part has to stand.
  case missing(Part, column: Int)
  /// Neither v1 nor v2.
  case unknownVersion(String, column: Int)
  /// Nothing that this version says of a connection.
  case unknownFamily(String, version: String, column: Int)
  /// No address of the family.
  case badAddress(String, isIPv6: Bool, column: Int)
  /// No number up to 65535.
  case badPort(String, column: Int)
  /// More follows than belongs to a header.
  case surplus(String, column: Int)
}
