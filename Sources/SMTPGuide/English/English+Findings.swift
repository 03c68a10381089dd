/// What it means that a side broke a rule.
extension English {
  static let findings: [FindingWords] = [
    .init(
      "reply-codes-differ", "codes differ within one reply",
      "The lines of this reply have different codes: two replies may have run into one."),
    .init(
      "reply-no-separator", "no separator behind the code",
      "Neither a space nor a hyphen follows the code, so nobody knows whether the reply goes on."),
    .init(
      "reply-bare-code", "code without text",
      "The line is three digits and no more; at least a space belongs behind them."),
    .init(
      "reply-never-ends", "reply without an end",
      "The last line has a hyphen behind its code, so a client waits for one that never comes."),
    .init(
      "reply-too-long", "reply line too long",
      "The line has more than the 512 octets that a client must have room for."),
    .init(
      "reply-code-range", "no reply code",
      "No reply has this code: its digits must be 2 to 5, then 0 to 5, then 0 to 9."),
    .init(
      "reply-unlisted-code", "code of no standard",
      "No standard has this code, so you can go by its first digit only."),
    .init(
      "reply-8bit", "text beyond ASCII",
      "The reply has octets beyond ASCII, which it may have only where you asked with SMTPUTF8."),
    .init(
      "reply-control-bytes", "control characters",
      "The reply has control characters, with which a server could play tricks on a terminal."),
    .init(
      "reply-bare-lf", "line feed alone",
      "A line ends in LF without CR; programs that differ here can be fooled."),
    .init(
      "reply-bare-cr", "carriage return alone",
      "A CR stands without LF; some programs see the end of a line there, others do not."),
    .init(
      "reply-no-crlf", "line cut off",
      "The connection ended in the middle of a line; take the command as failed for now."),
    .init(
      "reply-nul", "zero octet",
      "A line has an octet of zero, where many programs stop reading."),
    .init(
      "two-replies", "reply that nobody asked for",
      "No command waits for this reply, so commands and replies may be out of step from here on."),
    .init(
      "starttls-injection-response", "clear text behind STARTTLS",
      "Clear text came behind the 220 and before TLS: someone on the way may have put it there."),
  ]
}
