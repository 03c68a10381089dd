/// What it means that a side broke a rule about STARTTLS, AUTH and enhanced status codes, and what to do.
extension English {
  static let loginFindings: [FindingWords] = [
    .init(
      "starttls-after-tls", "STARTTLS offered inside TLS",
      "TLS is on already, and the server still offers it; a client that tries it gets an error.",
      "Ignore the offer."),
    .init(
      "starttls-no-reehlo", "no EHLO behind TLS",
      "TLS wiped out what EHLO said, and you went on without asking again.",
      "Send EHLO first: the list may be another one now."),
    .init(
      "starttls-state-kept", "memory from before TLS",
      "The server acted on what was said in clear text, where anybody could have put it in.",
      "Have the server updated; it should forget all at the handshake."),
    .init(
      "starttls-injection-response", "clear text behind STARTTLS",
      "Clear text came behind the 220 and before TLS: someone on the way may have put it there.",
      "Close the connection, and do not trust what came."),
    .init(
      "starttls-injection-command", "commands behind STARTTLS",
      "You sent clear text behind STARTTLS; a careless server runs it inside TLS as if it were safe.",
      "Wait for the 220 before you send anything."),
    .init(
      "starttls-args", "STARTTLS with an argument",
      "Nothing may follow STARTTLS, so the right answer is 501.",
      "Send the word alone."),
    .init(
      "starttls-enhanced-code", "220 without an enhanced code",
      "Enhanced codes were promised, and the answer to STARTTLS has none; hardly any client minds.",
      "Go on with the handshake."),
    .init(
      "starttls-stripped", "STARTTLS is gone",
      "The offer of STARTTLS was blotted out or is missing now: someone on the way may want clear text.",
      "Do not log in here; try from another network, or port 465."),
    .init(
      "starttls-required-mx", "mail only with TLS",
      "On port 25 the server wants TLS for any mail, so that senders without it cannot reach it.",
      "Send STARTTLS; the server's people may mean it so."),
    .init(
      "tls-weak-close", "hung up on old TLS",
      "An old version of TLS was agreed on and the server hung up, without telling that this is why.",
      "Use TLS 1.2 or later."),
    .init(
      "starttls-in-pipeline", "commands sent along with STARTTLS",
      "More commands were on their way before the answer to STARTTLS, and they are lost or dangerous.",
      "End a group with STARTTLS, and wait."),
    .init(
      "tls-on-465", "clear text on port 465",
      "Port 465 speaks TLS from the first octet; in clear text both sides may wait forever.",
      "Connect with smtps:// instead."),
    .init(
      "auth-plain-cleartext", "passwords in clear text",
      "The server offers a login that shows the password to anybody on the way, before TLS is on.",
      "Do not log in before STARTTLS."),
    .init(
      "auth-empty-list", "AUTH without mechanisms",
      "The server offers a login and no way to do it.",
      "Look again behind STARTTLS, where the list may be longer."),
    .init(
      "auth-in-transaction", "AUTH in the middle of a mail",
      "A login has its place before MAIL, so the right answer is 503.",
      "Send RSET, log in, and begin the mail again."),
    .init(
      "auth-twice", "second login",
      "One login is all that a session takes, so the right answer is 503.",
      "Open a new connection for another user."),
    .init(
      "auth-334-text", "challenge that is no base64",
      "Behind 334 stands plain text, which a client cannot decode.",
      "Break the login off with an asterisk, and try another mechanism."),
    .init(
      "auth-334-no-space", "empty challenge without its space",
      "The empty challenge lacks the space behind its code; some clients wait for it.",
      "Answer as if it were there."),
    .init(
      "auth-base64-junk", "broken base64",
      "A line of the login is no base64, and a server has to refuse it, not to guess.",
      "Encode it again, without spaces and with its equals signs at the end."),
    .init(
      "auth-cancel-code", "wrong answer to a cancelled login",
      "You broke the login off, and the answer is not 501; a client may count a wrong password.",
      "Go on as after a 501."),
    .init(
      "auth-unknown-mech", "wrong code for a mechanism",
      "The mechanism is not on the list; another code than 504 reads as if the password were wrong.",
      "Choose one that EHLO lists."),
    .init(
      "auth-empty-initial", "empty response as a blank",
      "AUTH ends in a blank, which is no empty response.",
      "Write an equals sign where the response is empty."),
    .init(
      "auth-temp-vs-perm", "trouble told as a wrong password",
      "The text tells of trouble and the code of a wrong password, or the other way round.",
      "Go by the text: after trouble try later, and do not change a good password."),
    .init(
      "auth-param-refused", "AUTH= refused",
      "The server offers AUTH and yet refuses its parameter of MAIL.",
      "Send MAIL without the parameter."),
    .init(
      "submission-open", "mail without a login",
      "A submission port took mail for a recipient from somebody who did not log in.",
      "Ask whether your network is trusted here; else it is open to spam."),
    .init(
      "auth-drop-early", "hung up after a failed login",
      "The server hung up before the third try, so a slip of the finger costs a new connection.",
      "Connect again, and mind that addresses may be blocked."),
    .init(
      "enh-class-mismatch", "codes that contradict each other",
      "The reply code and the enhanced code begin with different digits: nobody knows whether it is for good.",
      "Go by the reply code."),
    .init(
      "enh-missing", "enhanced code missing",
      "The server promised enhanced codes and left one out.",
      "Go by the three digits and the text."),
    .init(
      "enh-on-3yz", "enhanced code where none belongs",
      "A reply that asks for more has no enhanced code; in a challenge it breaks the base64.",
      "Do not count the enhanced code."),
    .init(
      "enh-on-ehlo", "enhanced code in a greeting",
      "Greetings and answers to EHLO have no enhanced codes; clients take it for the server's name.",
      "Ignore it, and have the server corrected."),
    .init(
      "enh-lines-differ", "enhanced codes differ",
      "The lines of one reply have different enhanced codes, and nobody knows which one counts.",
      "Go by the first line."),
    .init(
      "enh-unregistered", "enhanced code of no registry",
      "No registry has this enhanced code; some providers make up their own.",
      "Look it up in the provider's help pages."),
    .init(
      "enh-format", "malformed enhanced code",
      "The enhanced code is not three plain numbers with a space behind them, so programs skip it.",
      "Read it yourself, and go by the three digits."),
    .init(
      "enh-wrong-pair", "unusual pair of codes",
      "The registry knows this enhanced code with other reply codes only; it may still be meant so.",
      "Go by the first of the two."),
  ]
}
