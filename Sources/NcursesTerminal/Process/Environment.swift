import Glibc

/// The variables that the program was started with.
package enum Environment {
  /// A variable's value; nil when it is missing or empty.
  package static subscript(name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
