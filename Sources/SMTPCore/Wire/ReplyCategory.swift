/// What the first digit of a reply code says (RFC 5321 §4.2.1).
package enum ReplyCategory: String, CaseIterable, Hashable, Sendable {
  /// 2yz: done.
  case success
  /// 3yz: go on, more is needed.
  case intermediate
  /// 4yz: not now.
  case transient
  /// 5yz: not at all.
  case permanent
  /// Anything else, which no server may send.
  case invalid

  /// The category of `code`, `invalid` for none.
  package init(code: Int?) {
    switch (code ?? 0) / 100 {
    case 2: self = .success
    case 3: self = .intermediate
    case 4: self = .transient
    case 5: self = .permanent
    default: self = .invalid
    }
  }
}
