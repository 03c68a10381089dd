import SMTPCore

extension Guide {
  /// What is wrong with the text of a scenario, and what to do.
  func text(_ problem: ScenarioTextError.Problem) -> String {
    switch problem {
    case .noHeader: "a scenario begins with the line 'ehlo-scenario 1'."
    case .newerVersion(let version):
      "this is version \(version) of the form, which this program does not know; use a newer ehlo."
    case .notText: "this is no text in UTF-8; write other octets as \\xHH behind 'raw:'."
    case .unknownKey(let key):
      "there is no '\(visible(key)):'; a comment begins with '#', and there are name, about, "
        + "protocol, domain, user, password, takes, recipients, messages, offer, when, C, S, raw, "
        + "times, wait, close and drop."
    case .noKey: "this is no 'key: value'; a comment begins with '#'."
    case .badValue(let key, let possible):
      "behind '\(key):' stands \(possible.joined(separator: ", or ")), and nothing else."
    case .badReply:
      "a reply has three digits from 200 to 599, a blank and its text; behind the code of all lines "
        + "but the last stands a hyphen. Other octets are written behind 'raw:'."
    case .unfinishedReply:
      "the reply before this has no last line; behind its code stands a blank, not a hyphen."
    case .badEscape(let text):
      "'\(visible(text))' is no escape; there are \\r, \\n, \\t, \\0, \\\\, \\x1B and \\u{E9}."
    case .momentOfNothing:
      "'when:' belongs right below a 'C: COMMAND', to say when it is answered so, or below the "
        + "'offer:' of a keyword that the practice server knows."
    case .noReplyAbove(let key):
      "'\(key):' belongs below a reply that is written out; write 'S: 250 OK' or 'raw:' above it."
    case .waitsForNothing:
      "there is a wait before this, and no reply below it; write 'S: 250 OK', or 'S:' for what the "
        + "server says anyway."
    case .noAnswer: "nothing answers this command; write 'S: 250 OK' below it."
    case .tooMuch: "this is more than a scenario can hold; make it smaller."
    }
  }
}
