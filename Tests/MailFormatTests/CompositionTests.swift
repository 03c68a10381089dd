import SMTPCore
import Testing

@testable import MailFormat

/// Whole messages.
@Suite struct CompositionTests {
  static func wire(
    _ text: String, _ carriage: Carriage = Carriage(), attachments: [AttachedFile] = []
  ) throws -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let composition = try Composition(typed: lines, attachments: attachments)
    return String(
      decoding: try composition.message(for: carriage, nonce: "n0").octets, as: UTF8.self)
  }

  @Test(arguments: [
    "Subject: x\n\nHello\n.dot", "Subject: x\n", "Subject: x", "\nno header", "X:y\n z\n\n",
  ])
  func plainTextStaysAsItWasTyped(text: String) throws {
    let body =
      text.contains("\n\n") || text.hasPrefix("\n")
      ? text : text.hasSuffix("\n") ? text : text + "\n"
    #expect(try Self.wire(text) == body.replacing("\n", with: "\r\n") + "\r\n")
  }

  @Test func textBeyondASCIIBecomesMIME() throws {
    let expected = """
      Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Sch=C3=B6ne Gr=C3=BC=C3=9Fe aus Berlin

      """
    let text = "Subject: Grüße\n\nSchöne Grüße aus Berlin"
    #expect(try Self.wire(text) == expected.replacing("\n", with: "\r\n"))
    let eightBit = try Self.wire(text, Carriage(isEightBit: true, isInternationalized: true))
    #expect(eightBit.hasPrefix("Subject: Grüße\r\nMIME-Version: 1.0\r\n"))
    #expect(eightBit.hasSuffix("Encoding: 8bit\r\n\r\nSchöne Grüße aus Berlin\r\n"))
  }

  @Test(arguments: [
    (
      "Content-Type: text/html; charset=utf-8\nMIME-Version: 1.0\n\n<p>ü and a lot of ASCII",
      "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n"
        + "Content-Transfer-Encoding: quoted-printable\n\n<p>=C3=BC and a lot of ASCII\n"
    ),
    (
      "Content-Type: text/plain\nContent-Transfer-Encoding: 8bit\n\nü",
      "MIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: 8bit\n\nü\n"
    ),
    (
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nü\n--b--",
      "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nü\n--b--\n"
    ),
  ])
  func whatAPersonSaysOfTheContentStays(text: String, expected: String) throws {
    #expect(try Self.wire(text) == expected.replacing("\n", with: "\r\n"))
  }

  @Test func filesGoBesideTheText() throws {
    let files = [
      AttachedFile(path: "/tmp/a b.txt", octets: Array("x\n".utf8)),
      AttachedFile(path: "mail.eml", octets: Array("Subject: y\n\nz\n".utf8)),
    ]
    let expected = """
      Subject: files
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="=_n0"

      --=_n0
      Content-Type: text/html

      <p>here

      --=_n0
      Content-Type: text/plain; charset=us-ascii
      Content-Transfer-Encoding: base64
      Content-Disposition: attachment;
       filename="a b.txt"

      eAo=

      --=_n0
      Content-Type: message/rfc822
      Content-Transfer-Encoding: 7bit
      Content-Disposition: attachment;
       filename=mail.eml

      Subject: y

      z

      --=_n0--

      """
    let text = "Subject: files\nContent-Type: text/html\n\n<p>here"
    #expect(try Self.wire(text, attachments: files) == expected.replacing("\n", with: "\r\n"))
  }

  @Test func whatHoldsEightBitPartsSaysSo() throws {
    let file = AttachedFile(path: "f", octets: [0xFF])
    let text = "Subject: x\n\nü"
    let wire = try Self.wire(text, Carriage(isEightBit: true), attachments: [file])
    #expect(wire.contains("boundary=\"=_n0\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n--=_n0\r\n"))
    let plain = try Self.wire(text, attachments: [file])
    #expect(plain.contains("boundary=\"=_n0\"\r\n\r\n--=_n0\r\n"))
  }

  @Test func theBoundaryOccursNowhere() throws {
    let text = "Subject: x\n\n--=_n0\n--=_n0.1--\n"
    let wire = try Self.wire(text, attachments: [AttachedFile(path: "f", octets: [])])
    #expect(wire.contains("boundary=\"=_n0.2\""))
    #expect(wire.hasSuffix("\r\n--=_n0.2--\r\n"))
  }

  @Test(arguments: [("Subject: x\nHello Bob\n\n", 2), ("Hello", 1), (" x: y", 1)])
  func aLineThatIsNoFieldIsSaid(text: String, line: Int) {
    #expect(throws: ComposingError.notAField(line: line)) { try Self.wire(text) }
  }

  @Test(arguments: [
    ("To: jürgen@example.org", true), ("To: Jürgen <j@example.org>", false), ("X: ü", false),
  ])
  func onlyAddressesNeedSMTPUTF8(line: String, needs: Bool) throws {
    #expect(try Composition(typed: [line]).needsInternationalization() == needs)
  }
}
