/// What is known of one enhanced status code, whatever its class: a row of the catalog
/// (RFC 3463 §3, RFC 5248 §2.4 and the registry that it opened).
package struct EnhancedCode: Hashable, Sendable {
  /// How the registry stands to a code.
  package enum Status: String, CaseIterable, Hashable, Sendable {
    case registered
    /// Registered, with the request not to send it any more.
    case deprecated
    /// Met on the wire or in a draft, and not in the registry.
    case unregistered
  }

  /// The second number.
  package var subject: EnhancedSubject
  /// The third number.
  package var detail: Int
  /// The classes that it is registered for. Servers send others too: 4.7.1 is greylisting.
  package var classes: [EnhancedClass]
  /// The reply codes that the registry pairs it with; empty where it names none or allows all.
  package var basicCodes: [Int]
  /// Whether other reply codes than `basicCodes` are as good.
  package var allowsOtherCodes: Bool
  /// How the registry stands to it.
  package var status: Status
  /// The documents and sections that define it, parted by `; `.
  package var source: String

  /// The row of `X.subject.detail`, or nil where the catalog has none.
  package static func row(subject: Int, detail: Int) -> EnhancedCode? {
    guard bySubject.indices.contains(subject) else { return nil }
    return bySubject[subject].first { $0.detail == detail }
  }

  /// The row of a code; its class may be one that the row is not registered for.
  package static func row(for code: EnhancedStatusCode) -> EnhancedCode? {
    row(subject: code.subject, detail: code.detail)
  }

  /// The rows of each subject, by the subject's number: at most a few dozen each.
  private static let bySubject: [[EnhancedCode]] = EnhancedSubject.allCases.map { subject in
    all.filter { $0.subject == subject }
  }
}
