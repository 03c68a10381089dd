/// Conversations, and what is told of the client's lines.
enum Conversations {
  /// Those in which it is clear what each line is.
  static let sure: [(String, [String])] = [
    (
      """
      OPEN
      S: 220 a
      C: EHLO me
      S: 250-a
      S: 250 AUTH PLAIN LOGIN
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      S: 235 2.7.0 ok
      C: MAIL FROM:<a@b>
      """,
      ["C: EHLO me\r\n", "C: [AUTH PLAIN 33]", "C: MAIL FROM:<a@b>\r\n"]
    ),
    (
      """
      OPEN
      S: 220 a
      C: auth\tlogin  \t
      S: 334 VXNlcm5hbWU6
      C: YWxpY2U=
      S: 334 UGFzc3dvcmQ6
      C: cHJhY3RpY2U=
      S: 235 ok
      C: hello
      """,
      ["C: auth\tlogin  \t\r\n", "C: [response 10]", "C: [response 14]", "C: hello\r\n"]
    ),
    // So it does where it is written in another way.
    (
      """
      OPEN
      S: 220 a
      C: BURL imap://a/;urlauth=x%3ainternal%3A91354a47 LAST
      S: 554 no imap://a/;urlauth=x%3ainternal%3A91354a47
      C: BURL imap://a/;urlauth=91354a47 LAST
      S: 554 no
      """,
      [
        "C: [BURL imap://a/;urlauth=x%3ainternal%3A LAST 53]",
        "C: [BURL imap://a/;urlauth= LAST 38]",
      ]
    ),
    // The token of BURL lets anybody fetch the message.
    (
      """
      OPEN
      S: 220 a
      C: EHLO me
      S: 250-a
      S: 250 BURL imap
      C: BURL imap://a/;urlauth=submit+fred:internal:91354a47 LAST
      S: 250 ok
      C: burl imap://a/;uid=2
      """,
      [
        "C: EHLO me\r\n", "C: [BURL imap://a/;urlauth=submit+fred:internal: LAST 59]",
        "C: burl imap://a/;uid=2\r\n",
      ]
    ),
    // An empty initial response is none; cancelling is no secret; a verb never is.
    (
      """
      OPEN
      S: 220 a
      C: AUTH EXTERNAL =
      S: 334 x
      C: *
      S: 501 cancelled
      C: c2VjcmV0
      S: 500 what
      C: *
      C: NOOP
      C: c2VjcmV0
      """,
      [
        "C: AUTH EXTERNAL =\r\n", "C: *\r\n", "C: [response 10]", "C: *\r\nNOOP\r\nc2VjcmV0\r\n",
      ]
    ),
    // A verb is taken for the response, and the refusal lasts until the next verb.
    (
      """
      OPEN
      S: 220 a
      C: AUTH LOGIN
      S: 334 x
      C: QUIT
      S: 501 what
      C: c2VjcmV0
      S: 500 what
      C: RSET
      S: 250 ok
      C: plain words
      """,
      ["C: AUTH LOGIN\r\n", "C: QUIT\r\n", "C: [response 10]", "C: RSET\r\n", "C: plain words\r\n"]
    ),
    // A refusal of AUTH itself.
    (
      """
      OPEN
      S: 220 a
      C: AUTH LOGIN
      S: 504 5.5.4 no
      C: YWxpY2U=
      C: cHJhY3RpY2U=
      S: 500 what
      S: 500 what
      C: X-EXPS LOGIN c2VjcmV0
      """,
      ["C: AUTH LOGIN\r\n", "C: [response 10][response 14]", "C: [X-EXPS LOGIN 23]"]
    ),
    // Pipelined: the replies to what went before do not end the authentication.
    (
      """
      OPEN
      S: 220 a
      C: MAIL FROM:<a@b>
      C: RSET
      C: AUTH LOGIN
      C: YWxpY2U=
      S: 250 ok
      S: 250 ok
      C: cHJhY3RpY2U=
      S: 334 x
      S: 334 y
      S: 235 ok
      C: clear
      """,
      [
        "C: MAIL FROM:<a@b>\r\nRSET\r\nAUTH LOGIN\r\n[response 10]", "C: [response 14]",
        "C: clear\r\n",
      ]
    ),
    // An early talker: the greeting is no answer to what was sent before it.
    (
      """
      OPEN
      C: AUTH LOGIN
      S: 220 a
      C: c2VjcmV0
      """,
      ["C: AUTH LOGIN\r\n", "C: [response 10]"]
    ),
    // Content is not mistaken for commands.
    (
      """
      OPEN
      S: 220 a
      C: DATA
      S: 354 go
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      C: ..
      C: XCLIENT LOGIN=alice
      C: .
      S: 250 ok
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      """,
      [
        "C: DATA\r\n", "C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl\r\n..\r\nXCLIENT LOGIN=alice\r\n.\r\n",
        "C: [AUTH PLAIN 33]",
      ]
    ),
    // A refused DATA: what follows are commands.
    (
      """
      OPEN
      S: 220 a
      C: DATA
      S: 554 no
      C: AUTH PLAIN AGFsaWNlAHByYWN0aWNl
      """,
      ["C: DATA\r\n", "C: [AUTH PLAIN 33]"]
    ),
    // Content that was sent before the 354 with its end, and a command behind it.
    (
      """
      OPEN
      S: 220 a
      C: DATA
      C: Subject: x
      C: .
      C: AUTH LOGIN
      S: 354 go
      S: 250 ok
      S: 334 x
      C: c2VjcmV0
      """,
      ["C: DATA\r\nSubject: x\r\n.\r\nAUTH LOGIN\r\n", "C: [response 10]"]
    ),
    // Chunks are counted.
    (
      """
      OPEN
      S: 220 a
      C: BDAT 16
      C: AUTH PLAIN abc
      C: AUTH PLAIN abc
      """,
      ["C: BDAT 16\r\nAUTH PLAIN abc\r\n[AUTH PLAIN 16]"]
    ),
    // LMTP: each accepted recipient has its reply at the end of data.
    (
      """
      OPEN
      S: 220 a
      C: LHLO me
      S: 250 a
      C: MAIL FROM:<a@b>
      C: RCPT TO:<c@d>
      C: RCPT TO:<e@f>
      C: RCPT TO:<g@h>
      C: DATA
      S: 250 ok
      S: 250 ok
      S: 550 no
      S: 250 ok
      S: 354 go
      C: x
      C: .
      C: AUTH LOGIN
      S: 250 ok
      S: 250 ok
      C: c2VjcmV0
      S: 535 no
      """,
      [
        "C: LHLO me\r\n",
        "C: MAIL FROM:<a@b>\r\nRCPT TO:<c@d>\r\nRCPT TO:<e@f>\r\nRCPT TO:<g@h>\r\nDATA\r\n",
        "C: x\r\n.\r\nAUTH LOGIN\r\n", "C: [response 10]",
      ]
    ),
    (
      """
      OPEN
      S: 220 a
      C: XCLIENT NAME=spike.example ADDR=192.0.2.1
      S: 220 a
      C: xclient NAME=spike.example login=alice
      S: 220 a
      C: XCLIENT LOGIN=alice
      """,
      [
        "C: XCLIENT NAME=spike.example ADDR=192.0.2.1\r\n", "C: [xclient 40]", "C: [XCLIENT 21]",
      ]
    ),
    // A secret where the mechanism should be; a line that begins with a blank.
    (
      """
      OPEN
      S: 220 a
      C: AUTH AGFsaWNlAHByYWN0aWNl
      C: AUTH AGFsaWNlAHByYWN0aWNl+x
      C:  AUTH PLAIN abc
      """,
      ["C: AUTH AGFsaWNlAHByYWN0aWNl\r\n[AUTH 29][ AUTH PLAIN 17]"]
    ),
    // TLS and a new connection forget what was pending.
    (
      """
      OPEN
      S: 220 a
      C: AUTH LOGIN
      TLS
      C: clear
      OPEN
      S: 220 a
      C: clear
      """,
      ["C: AUTH LOGIN\r\n", "C: clear\r\n", "C: clear\r\n"]
    ),
    // Implicit TLS: the greeting is still to come.
    (
      """
      OPEN
      TLS
      C: AUTH LOGIN
      S: 220 a
      C: c2VjcmV0
      """,
      ["C: AUTH LOGIN\r\n", "C: [response 10]"]
    ),
    // What was begun when the source ends.
    ("OPEN\nS: 220 a\nC: AUTH LOGIN\nS: 334 x\nCLOSE", ["C: AUTH LOGIN\r\n"]),
  ]
}
