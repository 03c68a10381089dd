/// The rules that a session can be seen to break. The raw value is the finding's public name.
package enum FindingID: String, CaseIterable, Hashable, Sendable {
  case replyCodesDiffer = "reply-codes-differ"
  case replyNoSeparator = "reply-no-separator"
  case replyBareCode = "reply-bare-code"
  case replyNeverEnds = "reply-never-ends"
  case replyTooLong = "reply-too-long"
  case replyCodeRange = "reply-code-range"
  case replyUnlistedCode = "reply-unlisted-code"
  case reply8Bit = "reply-8bit"
  case replyControlBytes = "reply-control-bytes"
  case replyBareLF = "reply-bare-lf"
  case replyBareCR = "reply-bare-cr"
  case replyNoCRLF = "reply-no-crlf"
  case replyNUL = "reply-nul"
  case twoReplies = "two-replies"
  case starttlsInjectionResponse = "starttls-injection-response"

  /// How much it matters.
  package var severity: Severity {
    switch self {
    case .replyUnlistedCode: .info
    case .replyBareCode, .replyTooLong: .warning
    case .starttlsInjectionResponse: .critical
    case .replyCodesDiffer, .replyNoSeparator, .replyNeverEnds, .replyCodeRange, .reply8Bit,
      .replyControlBytes, .replyBareLF, .replyBareCR, .replyNoCRLF, .replyNUL, .twoReplies:
      .error
    }
  }

  /// Where the rule stands.
  package var source: String {
    switch self {
    case .replyCodesDiffer, .replyNeverEnds: "RFC 5321 §4.2.1"
    case .replyNoSeparator: "RFC 5321 §4.2 ABNF"
    case .replyBareCode: "RFC 5321 §4.2 §4.2.1"
    case .replyTooLong: "RFC 5321 §4.5.3.1.5"
    case .replyCodeRange: "RFC 5321 §4.2 ABNF §4.3.2"
    case .reply8Bit: "RFC 5321 §4.2; RFC 6531 §3.7.4"
    case .replyBareLF, .replyBareCR: "RFC 5321 §2.3.8"
    case .replyUnlistedCode, .replyControlBytes, .replyNoCRLF, .replyNUL, .twoReplies:
      "RFC 5321 §4.2"
    case .starttlsInjectionResponse: "RFC 3207 §4.2 §6; CVE-2011-0411 family"
    }
  }
}
