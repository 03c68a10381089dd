import SMTPCore

/// The mechanisms of AUTH.
extension English {
  static let mechanisms: [MechanismWords] =
    passwordMechanisms + scramMechanisms + tokenMechanisms + ticketMechanisms + oneTimeMechanisms

  private static let passwordMechanisms: [MechanismWords] = [
    .init(
      "PLAIN", "name and password, readable without TLS",
      "You send name and password in one line, hidden from nobody but by TLS.",
      advice: "Use it over TLS, where it is as safe as TLS is; never without."),
    .init(
      "LOGIN", "name and password in two steps, readable",
      "The server asks for the name, then for the password, and each goes out in base64.",
      advice: "Use it over TLS where PLAIN is not offered; what the prompts say does not matter."),
    .init(
      "CRAM-MD5", "the password stays secret, old",
      "You answer the server's random text with its HMAC-MD5, whose key is the password.",
      advice: "Prefer SCRAM: nobody knows who the server is, and it has to keep your password."),
    .init(
      "DIGEST-MD5", "the password stays secret, withdrawn",
      "You answer a list of directives with an MD5 over name, realm, password and both nonces.",
      advice: "Leave it: RFC 6331 took it back; SCRAM does the same and better."),
    .init(
      "NTLM", "Windows, old",
      "Windows machines prove a password to each other in three messages.",
      advice: "Leave it: it is weak, and tells the names of host and domain to anybody."),
    .init(
      "EXTERNAL", "your TLS certificate says who you are",
      "You send no secret: the certificate that you showed in the handshake is your proof.",
      advice: "Give --client-cert and --client-key, begin TLS, and send AUTH EXTERNAL = ."),
    .init(
      "ANONYMOUS", "nobody in particular",
      "You log in as nobody, and may leave a trace, such as a mail address.",
      advice: "Use it where a server asks for AUTH and does not care for whom."),
  ]

  /// One family, of which only the hash function and the binding differ.
  private static let scramMechanisms: [MechanismWords] = [
    "SHA-1", "SHA-256", "SHA-512", "SHA3-512",
  ].flatMap { hash in
    [
      MechanismWords(
        "SCRAM-\(hash)", "the password stays secret, with \(hash)",
        scramProof[hash] ?? "",
        advice: hash == "SHA-256"
          ? "Use it wherever it is offered; with -PLUS it notices even a man in the middle."
          : "Use SCRAM-SHA-256 where that is offered, too; SCRAM-\(hash) is fine where it is not."),
      MechanismWords(
        "SCRAM-\(hash)-PLUS", "the same, bound to TLS, with \(hash)",
        boundProof[hash] ?? "",
        advice:
          "Use it over TLS: with SCRAM-\(hash)-PLUS nobody in the middle can pass the proof on."
      ),
    ]
  }

  private static let scramProof = [
    "SHA-1": "You and the server prove the password to each other by SHA-1; neither sends it.",
    "SHA-256": "Both sides prove that they know the password, with SHA-256, and neither tells it.",
    "SHA-512": "It has the longer SHA-512: each side proves the password, and nobody can read it.",
    "SHA3-512": "A hash of another family, SHA3-512, makes the proofs; the password stays at home.",
  ]

  private static let boundProof = [
    "SHA-1": "It is SCRAM-SHA-1, and both proofs hold only on this very TLS connection.",
    "SHA-256": "The proofs of SCRAM-SHA-256, made so that they count on one TLS connection alone.",
    "SHA-512": "Whoever sits between two TLS connections cannot pass these proofs by SHA-512 on.",
    "SHA3-512": "The TLS connection is a part of the proofs by SHA3-512, so no other can use them.",
  ]

  private static let tokenMechanisms: [MechanismWords] = [
    .init(
      "OAUTHBEARER", "a token in the place of a password",
      "You send a token that some other server has issued to you for a while.",
      advice: "Give the token as the password, over TLS: whoever reads it can use it."),
    .init(
      "XOAUTH2", "a token, in the way of Google",
      "You send your name and an OAuth token, as Google did before there was a standard.",
      advice: "Use OAUTHBEARER where it is offered; the token is given as the password."),
    .init(
      "OAUTH10A", "a signed OAuth 1.0a request",
      "You send a request that is signed with a token's key, as OAuth 1.0a had it.",
      advice: "Leave it: hardly any server has ever offered it."),
    .init(
      "SAML20", "a web page proves who you are",
      "The server sends you to a web page, where your own organisation vouches for you.",
      advice: "Answer it by hand with a browser beside you; it was never widely used."),
    .init(
      "OPENID20", "an OpenID provider vouches for you",
      "The server sends you to your OpenID provider, which tells it who you are.",
      advice: "Answer it by hand, if you ever meet it: OpenID 2.0 is gone."),
  ]

  private static let ticketMechanisms: [MechanismWords] = [
    .init(
      "GSSAPI", "Kerberos",
      "Your Kerberos ticket proves you to the service smtp, and may encrypt the line.",
      advice: "Use a client that has Kerberos; its tokens cannot be typed."),
    .init(
      "GS2-KRB5", "Kerberos, the newer way",
      "It carries Kerberos as GSSAPI does, without a layer of its own, in fewer steps.",
      advice: "Use a client with Kerberos; few servers offer this form."),
    .init(
      "GS2-KRB5-PLUS", "Kerberos, bound to TLS",
      "It is GS2-KRB5, and holds only on the TLS connection that it runs over.",
      advice: "Use a client with Kerberos and channel binding; this one has no Kerberos."),
    .init(
      "GSS-SPNEGO", "Windows chooses Kerberos or NTLM",
      "Both sides agree on Kerberos or NTLM first, in the way of Microsoft.",
      advice: "Leave it to the clients of a Windows network."),
    .init(
      "KERBEROS_V4", "Kerberos of before 1993",
      "A ticket of Kerberos 4 proves who you are.",
      advice: "Leave it: Kerberos 4 can be broken, and RFC 4422 dropped it."),
  ]

  private static let oneTimeMechanisms: [MechanismWords] = [
    .init(
      "OTP", "a password that works once",
      "The server names the next number of your list, and you send that password.",
      advice: "Type the answer from your list or your OTP program."),
    .init(
      "SKEY", "one-time passwords, the first way",
      "The server asks for the next password of a list, as OTP does.",
      advice: "Use OTP in its place; no server of today offers S/KEY."),
    .init(
      "SECURID", "the number that a token shows",
      "You send the passcode that your SecurID token shows at this minute.",
      advice: "Type what the token shows; the server may ask for the next number, too."),
  ]

  static let mechanismPhrases = MechanismPhrases(
    exchange: "Steps",
    course: { facts in
      let first = facts.isServerFirst ? "The server speaks first" : "The client speaks first"
      let count = Guide.count(facts.challenges, "challenge")
      return first + "; \(facts.mayTakeMore ? "at least " : "")\(count) in a login that succeeds."
    },
    exposure: "Reader",
    exposures: [
      .password: "Without TLS everybody on the way can read the password.",
      .token: "Without TLS everybody on the way can read the token, and use it.",
      .nothing: "Who reads along learns nothing that could be sent again.",
    ],
    need: "Needs",
    needs: [
      .password: "A name and a password.", .token: "A name and a token.",
      .certificate: "A client certificate, shown in the TLS handshake.",
      .nothing: "Nothing at all.", .elsewhere: "Something that only other programs have.",
    ],
    binding: "TLS",
    bound: "It is bound to the TLS connection: there is none without.",
    layer: "Layer",
    addsLayer: "It may put encryption of its own under the session, and EHLO comes again.",
    answers: "Answers",
    computed: "ehlo computes them, and you see what each is made of.",
    byHand: "You type them in base64; ehlo shows what the challenges say.",
    standings: [
      .limited: "It is still in use, where nothing better is to be had.",
      .obsolete: "It has been replaced, and many servers offer it still.",
      .historic: "It was a standard once, and was taken back.",
      .private: "It is one maker's own, and no standard.",
      .draft: "It was proposed and is no standard yet.",
    ])
}
