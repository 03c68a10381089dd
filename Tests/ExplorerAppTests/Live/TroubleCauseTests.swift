import PracticeServer
import SMTPCore
import SMTPGuide
import SMTPTransport
import TLSEngine
import Testing
import Transcript

@testable import ExplorerApp

/// The errors of the modules below become troubles that keep what a person needs.
@Suite struct TroubleCauseTests {
  @Test(arguments: [
    (ConnectionError.hostNotFound(host: "h"), Trouble.hostNotFound(host: "h")),
    (.noAddress(host: "h", family: .ipv4), .noAddressOfFamily(host: "h", family: "IPv4")),
    (.noAddress(host: "h", family: .ipv6), .noAddressOfFamily(host: "h", family: "IPv6")),
    (.lookupFailed(host: "h", reason: "r"), .lookupFailed(host: "h", reason: "r")),
    (
      .lookupTimedOut(host: "h", after: .seconds(3)),
      .lookupFailed(host: "h", reason: "no answer within 3 seconds")
    ),
    (
      .refused(host: "h", addresses: ["192.0.2.1"], port: 25),
      .connectionRefused(place: "h port 25")
    ),
    (
      .unreachable(host: "h", addresses: [], port: 587, reason: "r"),
      .unreachable(place: "h port 587", reason: "r")
    ),
    (
      .timedOut(host: "h", addresses: [], port: 25, after: .seconds(30)),
      .connectTimedOut(place: "h port 25", seconds: 30, isPort25: true)
    ),
    (
      .timedOut(host: "h", addresses: [], port: 26, after: .seconds(30)),
      .connectTimedOut(place: "h port 26", seconds: 30, isPort25: false)
    ),
    (
      .failed(host: "h", addresses: [], port: 25, reason: "r"),
      .connectFailed(place: "h port 25", reason: "r")
    ),
    (.badLocalAddress("a"), .badLocalAddress("a")),
    (.localAddressUnavailable("a"), .badLocalAddress("a")),
    (.socketMissing(path: "/s"), .socketMissing(path: "/s")),
    (.notASocket(path: "/s"), .notASocket(path: "/s")),
    (.socketRefused(path: "/s"), .connectionRefused(place: "/s")),
    (.socketForbidden(path: "/s"), .socketForbidden(path: "/s")),
    (.socketFailed(path: "/s", reason: "r"), .connectFailed(place: "/s", reason: "r")),
    (.silent(after: .seconds(9)), .noReply(command: "the client", seconds: 9)),
    (
      .closed(Closing(by: .server)),
      .closedEarly(place: "here", isReset: false, isVerdictLost: false)
    ),
    (
      .closed(Closing(by: .server, isReset: true)),
      .closedEarly(place: "here", isReset: true, isVerdictLost: false)
    ),
    (.alreadySecured, .tlsFailed(place: "here", reason: "TLS is already up")),
    (.cancelled, .connectFailed(place: "here", reason: "it was cancelled")),
  ])
  func ofAConnection(error: ConnectionError, trouble: Trouble) {
    #expect(Trouble(error, place: "here") == trouble)
  }

  @Test(arguments: [
    (
      TLSError.unreadableCAFile(path: "/ca", reason: "r"), Trouble.badTLSFile("the CA file /ca: r")
    ),
    (
      .unreadableClientCertificate(path: "/c", reason: "r"),
      .badTLSFile("the client certificate /c: r")
    ),
    (.unreadableClientKey(path: "/key", reason: "r"), .badTLSFile("the client key /key: r")),
    (
      .encryptedClientKey(path: "/key"),
      .badTLSFile("the client key /key asks for a passphrase: decrypt it first")
    ),
    (
      .clientKeyWithoutCertificate(keyPath: "/key"),
      .badTLSOptions("the key /key needs --client-cert")
    ),
    (
      .mismatchedClientKey(certificatePath: "/c", keyPath: "/k"),
      .badTLSOptions("the key /k does not belong to the certificate /c")
    ),
    (
      .unusableTrustedCertificate(position: 0),
      .badTLSOptions("trusted certificate 1 is broken")
    ),
    (.unusableServerName("n"), .badTLSOptions("'n' can be no server's name")),
    (.libraryFailed(call: "SSL_new", reason: "r"), .badTLSOptions("SSL_new: r")),
  ])
  func ofTLSSettings(error: TLSError, trouble: Trouble) {
    #expect(Trouble(.badTLSSettings(error), place: "here") == trouble)
  }

  @Test(arguments: [
    ("", Trouble.TargetProblem.empty), ("mx:", .hostMissing), ("host:", .portMissing),
    ("host:smtp", .portNotANumber("smtp")), ("host:0", .portOutOfRange("0")),
    ("host:99999", .portOutOfRange("99999")), ("gopher://host", .unknownScheme("gopher")),
    ("[::1", .bracketUnclosed), ("[::1]x", .textAfterBracket("x")), ("unix:", .pathMissing),
    ("a b", .badCharacter("a space", column: 2)), ("mañana.test", .nonASCIIHost("mañana.test")),
    ("smtp://host/x", .unexpectedPath("/x")), ("submission://a:b@host", .passwordGiven),
    ("submission://@host", .loginMissing),
  ])
  func ofATarget(text: String, problem: Trouble.TargetProblem) throws {
    let error = try #require(throws: TargetError.self) { try Target(parsing: text) }
    #expect(Trouble(error, in: text) == .badTarget(text, problem))
  }

  /// The character itself would reach the terminal.
  @Test(arguments: ["a\u{1B}[31m", "a\u{7}b", "a\tb", "a\u{7F}"])
  func aControlCharacterInATargetIsShownAsAnEscape(text: String) throws {
    let error = try #require(throws: TargetError.self) { try Target(parsing: text) }
    let sentence = Guide(language: .en).text(Trouble(error, in: text))
    #expect(sentence.unicodeScalars.allSatisfy(VisibleText.isHarmless), "\(sentence)")
    #expect(sentence.contains(#"\x"#))
  }

  @Test(arguments: [
    (PracticeServerError.noPort(99_999), Trouble.badListenAddress("99999")),
    (.portInUse(address: "::1", port: 25), .portInUse(place: "::1 port 25")),
    (
      .notPermitted(address: "::1", port: 25),
      .cannotListen(
        place: "::1 port 25", reason: "only privileged users may listen there")
    ),
    (
      .cannotListen(address: "::1", port: 25, reason: "r"),
      .cannotListen(place: "::1 port 25", reason: "r")
    ),
    (
      .foreignAddress("192.0.2.1"),
      .cannotListen(place: "192.0.2.1", reason: "it is no address of this machine")
    ),
    (
      .unknownAddress("x"),
      .cannotListen(place: "x", reason: "the name has no address")
    ),
  ])
  func ofListening(error: PracticeServerError, trouble: Trouble) {
    #expect(Trouble(error) == trouble)
  }

  @Test(arguments: [
    (RecordingError.cannotMakeFolder(path: "/p", SystemError(number: 2)), Status.cannotCreate),
    (.cannotCreate(path: "/p", SystemError(number: 13)), .cannotCreate),
    (.namesTaken(path: "/p"), .cannotCreate),
    (.cannotWrite(path: "/p", SystemError(number: 28)), .ioError),
  ])
  func ofARecording(error: RecordingError, status: Status) {
    let trouble = Trouble(error)
    #expect(trouble.exitStatus == status)
    #expect(Guide(language: .en).text(trouble).contains("/p"))
  }
}
