/// What replies mean that are known by their words: those of Gmail.
extension English {
  static let gmailReplies: [ProviderWords] = [
    .init(
      "gmail-later", "Gmail puts your host off at once: it sees abuse, or too much at a time.",
      "Wait an hour, send less, and check the name behind EHLO and its DNS."),
    .init(
      "gmail-reputation", "Gmail thinks badly of your address or domain and does not take this.",
      "Send less and only to people who want it; authenticate all you send, and give it weeks."),
    .init(
      "gmail-ptr", "Gmail finds no name for your address in the DNS, or one that leads elsewhere.",
      "Have a PTR record set for the address, and an address record that leads back."),
    .init(
      "gmail-ipv6", "Gmail asks more of mail over IPv6: a PTR record, and SPF or DKIM.",
      "Set both up for the IPv6 address, or send over IPv4."),
    .init(
      "gmail-unauthenticated", "Gmail wants SPF or DKIM to prove each sender; neither does here.",
      "Put your host into the SPF record of your domain, and sign with DKIM."),
    .init(
      "gmail-dmarc", "Your domain's own DMARC record asks Gmail to refuse mail without proof.",
      "Make SPF or DKIM pass for the domain of the From line. A 451 may just be trouble in the DNS."
    ),
    .init(
      "gmail-spf-fail", "The sender's SPF record ends in -all and does not name your host.",
      "Add the host to the SPF record, or send through a host that is in it."),
    .init(
      "gmail-spf", "Gmail wants SPF of whoever sends much; yours is missing or does not pass.",
      "Publish an SPF record that names your host."),
    .init(
      "gmail-dkim", "Gmail wants DKIM of whoever sends much; no signature of yours passes.",
      "Sign with DKIM, and check that the key stands in the DNS."),
    .init(
      "gmail-tls", "Gmail wants TLS of whoever sends much, and this came in clear text.",
      "Have your server use STARTTLS."),
    .init(
      "gmail-alignment", "The From line names another domain than those that SPF and DKIM prove.",
      "Sign with the domain of the From line, or write that one into MAIL FROM."),
    .init(
      "gmail-rate", "Gmail gets more mail from you, or with your links, than it is used to.",
      "Slow down, find out whether somebody abuses your host, and go up in small steps."),
    .init(
      "gmail-recipient-rate", "This Gmail user gets mail faster than Gmail allows, from whomever.",
      "Wait; if it is you who sends so much, send less to this person."),
    .init(
      "gmail-full", "The storage of this Gmail user is full.",
      "Tell the person another way, and try again in some days.", retry: .later),
    .init(
      "gmail-no-user", "Gmail has no account of this name.",
      "Check the spelling; if it is right, remove the address."),
    .init(
      "gmail-home-line",
      "Gmail takes no mail straight from your address, which looks like a home or office line.",
      "Send through your provider's mail server, after a login.",
      relayed: "Make your provider's mail server the smart host of the sending server."),
    .init(
      "gmail-spam", "Gmail takes this message for spam.",
      "Look at links, wording and list; authenticate it, and write to those who asked for it."),
    .init(
      "gmail-header",
      "Gmail refuses the header: a From or Message-ID is missing, double or broken.",
      "Send one From with one address, one Date and one Message-ID."),
    .init(
      "gmail-attachment", "Gmail takes no attachment of this kind, not even inside an archive.",
      "Remove it, or put it on a file service and send the link."),
    .init(
      "gmail-size", "The message is larger than Gmail takes, encoding included.",
      "Send a link in place of the large part."),
    .init(
      "gmail-relay", "Google Workspace does not know your host as one that may relay there.",
      "Register its address in the relay settings of Workspace, or log in."),
    .init(
      "gmail-login-first", "Gmail takes mail here only from those who have logged in.",
      "Send AUTH before MAIL, after STARTTLS."),
    .init(
      "gmail-password", "Google does not accept this name with this password.",
      "Use an app password or OAuth: the account's usual password does not work for programs."),
    .init(
      "gmail-app-password",
      "The account has two-step login, and wants a password for this program.",
      "Make an app password in the account's settings, or use OAuth."),
    .init(
      "gmail-logins", "Somebody has logged in to Google too often in a short time.",
      "Wait an hour, and let programs keep their connection."),
    .init(
      "gmail-helo", "Gmail does not take your EHLO name for a host name.",
      "Give a full host name, or the address in brackets; localhost does not do."),
    .init(
      "gmail-tls-domain",
      "The recipient's domain wants TLS from you, and the line is in clear text.",
      "Send STARTTLS, EHLO, and the message again."),
    .init(
      "gmail-loop", "The message has passed fifty servers: it runs in circles.",
      "Look where its Received lines repeat, and end the forwarding there."),
    .init(
      "gmail-rule", "A rule that the recipient's administrator made at Google refuses it.",
      "Ask that administrator; Google itself has nothing against it."),
  ]
}
