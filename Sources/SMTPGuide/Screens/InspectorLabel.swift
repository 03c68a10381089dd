/// What stands before a fact in the inspector.
package enum InspectorLabel: Hashable, Sendable {
  case retry, fix, now
  case whose, words
  case form, grammar, answers, needs
  case says
  case host, address, from
  case version, cipher, group, signature
  case certificate(Int)
  case issuer, valid, key
}

extension Guide {
  /// A word or two.
  package func label(_ label: InspectorLabel) -> String {
    switch label {
    case .retry: "Retry"
    case .fix: "Fix"
    case .now: "Now"
    case .whose: "Whose"
    case .words: "Words"
    case .form: "Form"
    case .grammar: "ABNF"
    case .answers: "Answers"
    case .needs: "Needs"
    case .says: "Says"
    case .host: "Host"
    case .address: "Address"
    case .from: "From"
    case .version: "Version"
    case .cipher: "Cipher"
    case .group: "Group"
    case .signature: "Signed"
    case .certificate(let number): "Cert \(number)"
    case .issuer: "Issuer"
    case .valid: "Until"
    case .key: "Key"
    }
  }

  /// Whether to send the same again, in a few words; nil where nothing was refused.
  package func shortText(of retry: Retry) -> String? {
    switch retry {
    case .notNeeded: nil
    case .later: "the same may work later"
    case .anew: "only if sent anew, later"
    case .corrected: "not until it is corrected"
    case .never: "never"
    }
  }
}
