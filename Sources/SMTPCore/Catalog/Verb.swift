/// The command verbs that SMTP, its extensions and its well-known private dialects use.
///
/// The raw value is the verb as it is written on the wire, in upper case; verbs are compared
/// without regard to case (RFC 5321 §2.4).
package enum Verb: String, CaseIterable, Hashable, Sendable {
  case ehlo = "EHLO"
  case helo = "HELO"
  case lhlo = "LHLO"
  case mail = "MAIL"
  case rcpt = "RCPT"
  case data = "DATA"
  case bdat = "BDAT"
  case burl = "BURL"
  case rset = "RSET"
  case vrfy = "VRFY"
  case expn = "EXPN"
  case help = "HELP"
  case noop = "NOOP"
  case quit = "QUIT"
  case send = "SEND"
  case soml = "SOML"
  case saml = "SAML"
  case turn = "TURN"
  case etrn = "ETRN"
  case atrn = "ATRN"
  case starttls = "STARTTLS"
  case auth = "AUTH"
  case xclient = "XCLIENT"
  case xforward = "XFORWARD"
  case verb = "VERB"
  case onex = "ONEX"
  case debug = "DEBUG"
  case wiz = "WIZ"
  case kill = "KILL"
  case showq = "SHOWQ"
  case wellknown = "WELLKNOWN"
  case xExps = "X-EXPS"
  case xLink2State = "X-LINK2STATE"
  case xexch50 = "XEXCH50"
  case xAnonymousTLS = "X-ANONYMOUSTLS"
  case xproxyfrom = "XPROXYFROM"
  case xshadow = "XSHADOW"
  case xadr = "XADR"
  case xcir = "XCIR"
  case xgen = "XGEN"
  case xsta = "XSTA"
  case xloop = "XLOOP"
  case qhlo = "QHLO"

  /// The verb written as `octets`, in any case, or nil where they are no known verb.
  package init?(octets: some Sequence<UInt8>) {
    var name = ""
    for octet in octets {
      guard name.utf8.count < Self.longestName, octet > 0x20, octet < 0x7F else { return nil }
      let isLower = octet >= 0x61 && octet <= 0x7A
      name.unicodeScalars.append(Unicode.Scalar(isLower ? octet - 0x20 : octet))
    }
    self.init(rawValue: name)
  }

  /// Whether it introduces the client: EHLO, HELO or LHLO.
  package var isHello: Bool { self == .ehlo || self == .helo || self == .lhlo }

  /// Octets of the longest verb.
  private static let longestName = 14
}
