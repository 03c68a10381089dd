import SMTPGuide
import Testing

@testable import ExplorerApp

@Suite struct ForeignGreetingTests {
  @Test(arguments: [
    ("HTTP/1.1 400 Bad Request", Trouble.ForeignProtocol.http), ("http/1.0 200", .http),
    ("<!DOCTYPE html>", .http), ("<html>", .http), ("SSH-2.0-OpenSSH_9.6", .ssh),
    ("* OK IMAP4rev1 ready", .imap), ("* PREAUTH hello", .imap), ("+OK POP3 ready", .pop3),
    ("+ok", .pop3), ("220 mx.test ESMTP", nil), ("", nil), ("hello", nil), ("* NO", nil),
    ("\u{15}\u{3}\u{1}", .tls), ("\u{16}\u{3}\u{3}\u{0}", .tls), ("\u{15}", nil),
    ("\u{15}\u{2}", nil),
  ])
  func isToldByItsFirstLine(line: String, peer: Trouble.ForeignProtocol?) {
    #expect(ForeignGreeting.peer(of: Array(line.utf8)) == peer)
  }
}
