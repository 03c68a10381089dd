/// Clients that deliver a message from alice to bob, with TLS and a login.
enum ServedClient: String, CaseIterable, Sendable {
  case swaks, curl, msmtp, smtplib

  /// The client, ready to be started at `home`, where `message` lies.
  func program(
    port: Int, home: TemporaryFolder, user: String = "alice", password: String = "any"
  ) throws -> Program {
    switch self {
    case .swaks:
      return Program(
        "/usr/bin/swaks",
        [
          "--server", "127.0.0.1", "--port", "\(port)", "--tls", "--auth", "PLAIN",
          "--auth-user", user, "--auth-password", password, "--from", "alice@example.test",
          "--to", "bob@example.test", "--data", "@message",
        ], environment: ["HOME": home.path], folder: home.path)
    case .curl:
      return Program(
        "/usr/bin/curl",
        [
          "--silent", "--show-error", "smtp://127.0.0.1:\(port)/curl.example", "--ssl-reqd",
          "--insecure", "--user", "\(user):\(password)", "--login-options", "AUTH=PLAIN",
          "--mail-from",
          "alice@example.test", "--mail-rcpt", "bob@example.test", "--upload-file", "message",
          "--crlf",
        ], folder: home.path)
    case .msmtp:
      return .shell(
        """
        msmtp --file=/dev/null --host=127.0.0.1 --port=\(port) --domain=msmtp.example --tls=on \
        --tls-starttls=on --tls-certcheck=off --auth=plain --user=\(user) --passwordeval='echo \(password)' \
        --from=alice@example.test -- bob@example.test < message
        """, environment: ["HOME": home.path], folder: home.path)
    case .smtplib:
      return Program(
        "/usr/bin/python3",
        [
          "-c",
          """
          import smtplib, ssl
          context = ssl.create_default_context()
          context.check_hostname = False
          context.verify_mode = ssl.CERT_NONE
          with smtplib.SMTP("127.0.0.1", \(port), "python.example", timeout=60) as client:
              client.starttls(context=context)
              client.ehlo()
              client.user, client.password = "\(user)", "\(password)"
              assert client.auth("PLAIN", client.auth_plain)[0] == 235
              client.sendmail("alice@example.test", ["bob@example.test"], open("message").read())
          """,
        ], folder: home.path)
    }
  }
}
