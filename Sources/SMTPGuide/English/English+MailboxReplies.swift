/// What replies mean that are known by their words: those of Yahoo, iCloud, and of the lists.
extension English {
  static let mailboxReplies: [ProviderWords] = [
    .init(
      "yahoo-volume", "Yahoo slows you down: too much mail, or too many complaints about it.",
      "Send less for some hours, and take out whoever complains."),
    .init(
      "yahoo-blocked", "Yahoo has blocked your address for good.",
      "Stop sending, and ask at Yahoo's sender hub.", retry: .never),
    .init(
      "yahoo-blocked-4", "Yahoo has blocked your address; the 4 in the code promises too much.",
      "Take it for a block: ask Yahoo, and do not just try again.", retry: .corrected),
    .init(
      "yahoo-listed", "Yahoo refuses your address since Spamhaus lists it.",
      "Look the address up at check.spamhaus.org, and have it removed there."),
    .init(
      "yahoo-unauthenticated", "Yahoo wants SPF or DKIM from every sender, and neither passes.",
      "Publish an SPF record and sign your mail."),
    .init(
      "yahoo-policy", "Yahoo refuses the message for its content, or since DMARC fails.",
      "Check DKIM and the From line first, then links and wording."),
    .init(
      "yahoo-phishing", "Yahoo finds something in the message that looks like phishing.",
      "Take out links that lead elsewhere than they say, then ask at Yahoo's sender hub."),
    .init(
      "yahoo-sender-domain", "Yahoo finds neither MX nor address for the sender's domain.",
      "Correct the DNS of the domain in MAIL FROM."),
    .init(
      "yahoo-recipient-rate", "Too much mail arrives for this Yahoo user.",
      "Keep the message; it will go through later."),
    .init(
      "yahoo-no-user", "Yahoo has no such user, and says so only after the message.",
      "Take the address off your list."),
    .init(
      "yahoo-connection", "Yahoo takes no more messages in this one connection.",
      "Connect anew for the next ones."),
    .init(
      "icloud-filter", "A filter of iCloud refuses the message, or your host.",
      "Look at content and links; then ask iCloud's postmaster with the whole reply."),
    .init(
      "icloud-unauthenticated", "Both SPF and DKIM fail, so iCloud does not take it.",
      "Get one of them right for your domain."),
    .init(
      "icloud-dmarc", "The domain of the From line asks iCloud, by DMARC, to refuse this.",
      "Have SPF or DKIM pass for the very same domain."),
    .init(
      "icloud-volume", "Too much has come for this person, so iCloud puts it off.",
      "Let some time pass, and send less at once."),
    .init(
      "icloud-full", "The mailbox is full, and its server takes no more.",
      "Wait some days before you write again; the 5 in the code is too strict.", retry: .later),
    .init(
      "icloud-alias", "The address is unknown, or nobody uses it any longer.",
      "Remove it, after a look at the spelling."),
    .init(
      "spamhaus-named", "Spamhaus lists your address or your domain.",
      "See check.spamhaus.org for the reason and the way out."),
    .init(
      "proofpoint-blocked", "Proofpoint, which guards this mailbox, thinks badly of your address.",
      "Look it up on the page that the reply names, and ask there."),
    .init(
      "spamhaus-resolver",
      "You are not on the list: this server asks Spamhaus in a way that gets no true answers.",
      "Tell its operator: Spamhaus must be asked over a resolver of one's own, not a public one."),
    .init(
      "spamhaus-listed", "Spamhaus lists your address: for spam, for a virus, or as a home line.",
      "Look it up at check.spamhaus.org; from a home line, send through your provider's server."),
    .init(
      "listed", "A block list has your address or your domain.",
      "Follow the link in the text; end the cause before you ask to be removed."),
    .init(
      "greylisted", "The server greylists you: it puts off whoever it has not met before.",
      "Send the same again in some minutes, from the same address; it will pass.",
      relayed: "Leave it: the sending server comes again by itself, and then it will pass."),
    .init(
      "dmarc", "The message fails DMARC, and the domain of its From line asks to refuse it then.",
      "Make SPF or DKIM pass for the From line's domain."),
    .init(
      "spf", "The sender's domain does not let your host send for it: SPF fails.",
      "Name the host in the domain's SPF record, or send through one that is named there."),
    .init(
      "dkim", "The DKIM signature of the message does not pass.",
      "Check the key in the DNS, and that nothing changes the message after it is signed."),
    .init(
      "no-user", "The server knows no such mailbox.",
      "Look for a slip before the @, else remove the address."),
    .init(
      "full", "The mailbox has used up its space.",
      "Its owner has to tidy up; write again in some days.", retry: .later),
    .init(
      "spam", "A filter of the server takes the message for spam.",
      "Look at its links and wording, sign it with DKIM, and ask there if it is none."),
    .init(
      "login-first", "Here you have to log in before you send.",
      "Send STARTTLS if you have not, then AUTH."),
    .init(
      "unverified", "This service wants to see addresses verified first, and one here is not.",
      "Verify the sender with the service; in a trial account, each recipient as well."),
    .init(
      "login-wanted", "The server does this only for those who have logged in.",
      "Send AUTH, or turn on SMTP authentication in your mail program.",
      relayed: "Give the sending server a login there, or see whether the MX is the right one."),
    .init(
      "logins", "There were too many logins in a short time, and the server takes none for now.",
      "Wait a while, and send several messages behind one login."),
    .init(
      "send-as", "The server does not let your login use this sender address.",
      "Send with an address of your own, or ask the administrator for the right to this one."),
    .init(
      "relaying", "The server does not pass your mail on to other domains.",
      "Log in, or hand the message to a server that knows you.",
      relayed: "The MX of the domain may be wrong; if it is a smart host, log in there."),
    .init(
      "mechanism-unknown", "The server does not have this way to log in.",
      "Choose one of the mechanisms on the AUTH line of EHLO."),
    .init(
      "errors", "You made too many errors in one session, and the server hangs up.",
      "Look at the replies before this one for what went wrong first."),
    .init(
      "connections", "You have more connections open, or open them faster, than is allowed.",
      "Use fewer at once, and keep each for several messages.", retry: .later),
    .init(
      "null-mx", "The recipient's domain takes no mail and says so in the DNS.",
      "Strike the address out.", retry: .never),
    .init(
      "no-service", "This host takes no mail: it is there only to say so.",
      "Look up the MX of the domain; another host takes its mail.", retry: .never),
    .init(
      "put-off", "The server puts you off; on a first contact that is often greylisting.",
      "Send it again unchanged, in half an hour or so.",
      relayed: "Wait for the next attempts; only if they all fail, ask there with the text."),
    .init(
      "put-off-closing", "The server puts you off and hangs up; it may be greylisting, or a limit.",
      "Connect again in half an hour, from the same address.",
      relayed: "Nothing is to be done yet: the sending server connects again by itself."),
  ]
}
