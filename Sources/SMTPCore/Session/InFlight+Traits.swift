extension InFlight {
  /// What is to be remembered of the client's line until its reply has come, for the rules that
  /// the reply may break.
  struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt16

    /// The line breaks a rule of its own, so that a refusal of it says nothing about the server;
    /// or it is left out of the source.
    static let faulty = Traits(rawValue: 1 << 0)
    /// A parameter of no extension that is offered, and nothing else is wrong.
    static let unknownParameter = Traits(rawValue: 1 << 1)
    /// MAIL with the parameter AUTH.
    static let authParameter = Traits(rawValue: 1 << 2)
    /// MAIL with the null reverse-path.
    static let nullSender = Traits(rawValue: 1 << 3)
    /// RCPT to the postmaster without a domain.
    static let postmaster = Traits(rawValue: 1 << 4)
    /// The `*` that breaks an exchange off.
    static let cancellation = Traits(rawValue: 1 << 5)
    /// A response that is no base64.
    static let badBase64 = Traits(rawValue: 1 << 6)
    /// AUTH by a mechanism that is not in the server's list.
    static let unlistedMechanism = Traits(rawValue: 1 << 7)
  }
}
