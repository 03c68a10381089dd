/// The session of `SessionSnapshotTests` as it was looked at and found good; `␛` stands for ESC and
/// `·` for a blank at the end of a line.
enum SessionSnapshots {
  static let plain = #"""
       0.000      connected to 192.0.2.1 port 25
       0.041 S: + 220 mx.test ESMTP
                  -> greeted: The server greets you and is ready.
       3.220 C:   EHLO me.test
       3.221 S: + 250-mx.test
                  250-STARTTLS
                  250 AUTH CRAM-MD5                                          <1 ms
                  -> ready: The server knows your name now and lists what it can
                  do.
       5.000 C:   STARTTLS
       5.031 S: + 220 2.0.0 go ahead                                         31 ms
                  -> tls-pending: The server is ready for TLS; the handshake is
                  next.
       5.100      === TLSv1.3 from here, NOT verified: self-signed, wrong name; both sides forgot EHLO ===
                  TLS_AES_256_GCM_SHA384, x25519
             C:   AUTH PLAIN [secret, 46 octets]
                  ! starttls-no-reehlo: TLS wiped out what EHLO said, and you went
                  on without asking again. (RFC 3207 §4.2)
             S: > 334·
                  -> auth: The login begins: the server waits for your line in
                  base64.
             C:   [secret, 1,234 octets]
             S: + 235 2.7.0 welcome
                  -> tls: You are logged in.
       9.000      greylisted here
      20.000 C:   MAIL FROM:<a@b.test>
      33.500 S: + 250 2.1.0 Sender ok \x1B[31mred                             13 s
                  -> mail: The sender is accepted; now name the recipients.
                  ! reply-control-bytes: The reply has control characters, with
                  which a server could play tricks on a terminal. (RFC 5321 §4.2)
      34.000 C:   RCPT TO:<c@d.test>
      34.002 S: ~ 452 4.5.3 too many                                          2 ms
                  The server takes no more recipients for this message.
      35.000 C:   RCPT TO:<e@f.test>
      35.002 S: + 250 2.1.5 fine                                              2 ms
                  -> rcpt: This recipient is accepted.
      36.000 C:   DATA
      36.040 S: > 354 go                                                     40 ms
                  -> data: Now write the message; a dot alone on a line ends it.
             C:   Subject: hi
             C:
             C:   .dot \xFF
      37.000 C:   [message, 24 octets]
                  ! 8bit-without-8bitmime: The message has octets beyond ASCII and
                  BODY=8BITMIME was not agreed on: they may be spoiled. (RFC 5321
                  §2.4; RFC 6152 §3)
      38.000 S: + 250                                                      1000 ms
                  -> ready-auth: The message is accepted: the server is
                  responsible for it now.
                  ! reply-bare-code: The line is three digits and no more; at
                  least a space belongs behind them. (RFC 5321 §4.2 §4.2.1)
      38.500 C:   NOOP
      38.750 S: + 250                                                       250 ms
                  The server is there; nothing else happened.
                  ! reply-bare-code
      39.000 C:   FROB
      39.100 S: x 500-no
                  501 such verb                                             100 ms
                  The command is fine, but what stands behind it is not.
                  ! reply-codes-differ: The lines of this reply have different
                  codes: two replies may have run into one. (RFC 5321 §4.2.1)
      39.200 S: ? what is this
                  This is no reply of SMTP: it does not begin with three digits.
                  ! reply-code-range: No reply has this code: its digits must be 2
                  to 5, then 0 to 5, then 0 to 9. (RFC 5321 §4.2 ABNF §4.3.2)
    1234.500      connection closed by the server

    """#

  static let unicode = #"""
       0.000      connected to 192.0.2.1 port 25
       0.041 S: ✓ 220 mx.test ESMTP
                  → greeted: The server greets you and is ready.
       3.220 C:   EHLO me.test
       3.221 S: ✓ 250-mx.test
                  250-STARTTLS
                  250 AUTH CRAM-MD5                                          <1 ms
                  → ready: The server knows your name now and lists what it can
                  do.
       5.000 C:   STARTTLS
       5.031 S: ✓ 220 2.0.0 go ahead                                         31 ms
                  → tls-pending: The server is ready for TLS; the handshake is
                  next.
       5.100      ═══ TLSv1.3 from here, NOT verified: self-signed, wrong name; both sides forgot EHLO ═══
                  TLS_AES_256_GCM_SHA384, x25519
             C:   AUTH PLAIN [secret, 46 octets]
                  ! starttls-no-reehlo: TLS wiped out what EHLO said, and you went
                  on without asking again. (RFC 3207 §4.2)
             S: › 334·
                  → auth: The login begins: the server waits for your line in
                  base64.
             C:   [secret, 1,234 octets]
             S: ✓ 235 2.7.0 welcome
                  → tls: You are logged in.
       9.000      greylisted here
      20.000 C:   MAIL FROM:<a@b.test>
      33.500 S: ✓ 250 2.1.0 Sender ok \x1B[31mred                             13 s
                  → mail: The sender is accepted; now name the recipients.
                  ! reply-control-bytes: The reply has control characters, with
                  which a server could play tricks on a terminal. (RFC 5321 §4.2)
      34.000 C:   RCPT TO:<c@d.test>
      34.002 S: ~ 452 4.5.3 too many                                          2 ms
                  The server takes no more recipients for this message.
      35.000 C:   RCPT TO:<e@f.test>
      35.002 S: ✓ 250 2.1.5 fine                                              2 ms
                  → rcpt: This recipient is accepted.
      36.000 C:   DATA
      36.040 S: › 354 go                                                     40 ms
                  → data: Now write the message; a dot alone on a line ends it.
             C:   Subject: hi
             C:
             C:   .dot \xFF
      37.000 C:   [message, 24 octets]
                  ! 8bit-without-8bitmime: The message has octets beyond ASCII and
                  BODY=8BITMIME was not agreed on: they may be spoiled. (RFC 5321
                  §2.4; RFC 6152 §3)
      38.000 S: ✓ 250                                                      1000 ms
                  → ready-auth: The message is accepted: the server is responsible
                  for it now.
                  ! reply-bare-code: The line is three digits and no more; at
                  least a space belongs behind them. (RFC 5321 §4.2 §4.2.1)
      38.500 C:   NOOP
      38.750 S: ✓ 250                                                       250 ms
                  The server is there; nothing else happened.
                  ! reply-bare-code
      39.000 C:   FROB
      39.100 S: ✗ 500-no
                  501 such verb                                             100 ms
                  The command is fine, but what stands behind it is not.
                  ! reply-codes-differ: The lines of this reply have different
                  codes: two replies may have run into one. (RFC 5321 §4.2.1)
      39.200 S: ? what is this
                  This is no reply of SMTP: it does not begin with three digits.
                  ! reply-code-range: No reply has this code: its digits must be 2
                  to 5, then 0 to 5, then 0 to 9. (RFC 5321 §4.2 ABNF §4.3.2)
    1234.500      connection closed by the server

    """#

  static let full = #"""
       0.000      ␛[2mconnected to 192.0.2.1 port 25␛[0m
       0.041 S: ␛[32m✓␛[0m ␛[32m220 mx.test ESMTP␛[0m
                  ␛[2m→ greeted: The server greets you and is ready.␛[0m
       3.220 C:   ␛[1mEHLO me.test␛[0m
       3.221 S: ␛[32m✓␛[0m ␛[32m250-mx.test␛[0m
                  ␛[32m250-STARTTLS␛[0m
                  ␛[32m250 AUTH CRAM-MD5␛[0m                                          ␛[2m<1 ms␛[0m
                  ␛[2m→ ready: The server knows your name now and lists what it can␛[0m
                  ␛[2mdo.␛[0m
       5.000 C:   ␛[1mSTARTTLS␛[0m
       5.031 S: ␛[32m✓␛[0m ␛[32m220 2.0.0 go ahead␛[0m                                         ␛[2m31 ms␛[0m
                  ␛[2m→ tls-pending: The server is ready for TLS; the handshake is␛[0m
                  ␛[2mnext.␛[0m
       5.100      ␛[1m═══ TLSv1.3 from here, NOT verified: self-signed, wrong name; both sides forgot EHLO ═══␛[0m
                  ␛[2mTLS_AES_256_GCM_SHA384, x25519␛[0m
             C:   ␛[1mAUTH PLAIN [secret, 46 octets]␛[0m
                  ␛[38;5;136m! starttls-no-reehlo: TLS wiped out what EHLO said, and you went␛[0m
                  ␛[38;5;136mon without asking again. (RFC 3207 §4.2)␛[0m
             S: ␛[36m›␛[0m ␛[36m334 ␛[0m
                  ␛[2m→ auth: The login begins: the server waits for your line in␛[0m
                  ␛[2mbase64.␛[0m
             C:   ␛[1m[secret, 1,234 octets]␛[0m
             S: ␛[32m✓␛[0m ␛[32m235 2.7.0 welcome␛[0m
                  ␛[2m→ tls: You are logged in.␛[0m
       9.000      ␛[2mgreylisted here␛[0m
      20.000 C:   ␛[1mMAIL FROM:<a@b.test>␛[0m
      33.500 S: ␛[32m✓␛[0m ␛[32m250 2.1.0 Sender ok \x1B[31mred␛[0m                             ␛[2m13 s␛[0m
                  ␛[2m→ mail: The sender is accepted; now name the recipients.␛[0m
                  ␛[38;5;136m! reply-control-bytes: The reply has control characters, with␛[0m
                  ␛[38;5;136mwhich a server could play tricks on a terminal. (RFC 5321 §4.2)␛[0m
      34.000 C:   ␛[1mRCPT TO:<c@d.test>␛[0m
      34.002 S: ␛[38;5;136m~␛[0m ␛[38;5;136m452 4.5.3 too many␛[0m                                          ␛[2m2 ms␛[0m
                  ␛[2mThe server takes no more recipients for this message.␛[0m
      35.000 C:   ␛[1mRCPT TO:<e@f.test>␛[0m
      35.002 S: ␛[32m✓␛[0m ␛[32m250 2.1.5 fine␛[0m                                              ␛[2m2 ms␛[0m
                  ␛[2m→ rcpt: This recipient is accepted.␛[0m
      36.000 C:   ␛[1mDATA␛[0m
      36.040 S: ␛[36m›␛[0m ␛[36m354 go␛[0m                                                     ␛[2m40 ms␛[0m
                  ␛[2m→ data: Now write the message; a dot alone on a line ends it.␛[0m
             C:   ␛[2mSubject: hi␛[0m
             C:
             C:   ␛[2m.dot \xFF␛[0m
      37.000 C:   ␛[2m[message, 24 octets]␛[0m
                  ␛[38;5;136m! 8bit-without-8bitmime: The message has octets beyond ASCII and␛[0m
                  ␛[38;5;136mBODY=8BITMIME was not agreed on: they may be spoiled. (RFC 5321␛[0m
                  ␛[38;5;136m§2.4; RFC 6152 §3)␛[0m
      38.000 S: ␛[32m✓␛[0m ␛[32m250␛[0m                                                      ␛[2m1000 ms␛[0m
                  ␛[2m→ ready-auth: The message is accepted: the server is responsible␛[0m
                  ␛[2mfor it now.␛[0m
                  ␛[38;5;136m! reply-bare-code: The line is three digits and no more; at␛[0m
                  ␛[38;5;136mleast a space belongs behind them. (RFC 5321 §4.2 §4.2.1)␛[0m
      38.500 C:   ␛[1mNOOP␛[0m
      38.750 S: ␛[32m✓␛[0m ␛[32m250␛[0m                                                       ␛[2m250 ms␛[0m
                  ␛[2mThe server is there; nothing else happened.␛[0m
                  ␛[38;5;136m! reply-bare-code␛[0m
      39.000 C:   ␛[1mFROB␛[0m
      39.100 S: ␛[31m✗␛[0m ␛[31m500-no␛[0m
                  ␛[31m501 such verb␛[0m                                             ␛[2m100 ms␛[0m
                  ␛[2mThe command is fine, but what stands behind it is not.␛[0m
                  ␛[38;5;136m! reply-codes-differ: The lines of this reply have different␛[0m
                  ␛[38;5;136mcodes: two replies may have run into one. (RFC 5321 §4.2.1)␛[0m
      39.200 S: ␛[35m?␛[0m ␛[35mwhat is this␛[0m
                  ␛[2mThis is no reply of SMTP: it does not begin with three digits.␛[0m
                  ␛[38;5;136m! reply-code-range: No reply has this code: its digits must be 2␛[0m
                  ␛[38;5;136mto 5, then 0 to 5, then 0 to 9. (RFC 5321 §4.2 ABNF §4.3.2)␛[0m
    1234.500      ␛[2mconnection closed by the server␛[0m

    """#
}
