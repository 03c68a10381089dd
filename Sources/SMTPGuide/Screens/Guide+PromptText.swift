import SMTPCore

extension Guide {
  /// The words around the line that is typed.
  package func text(_ text: PromptText) -> String {
    switch text {
    case .answerLabel: "answer:"
    case .searchLabel(let query, let isFound):
      isFound || query.isEmpty ? "search \"\(query)\":" : "nothing holds \"\(query)\":"
    case .usualAnswers: "usual answers:"
    case .notConnected: "No session is open. Type : to connect."
    case .sessionOver: "The session is over. Enter connects again."
    case .recordingPlayed: "This is a recording: nothing can be sent."
    case .sendingAgain(let number, let count):
      "Sending again: \(Self.grouped(number)) of \(Self.grouped(count)). Esc takes over here."
    case .waiting: "The server owes you a reply. What you send now goes out at once."
    case .chunkMissing(let count):
      "The chunk lacks \(Self.count(count, "octet")): what you type is content; a line end counts 2."
    case .greetTheClient: "You are the server now: greet the other side with 220. Tab proposes."
    case .answerTheClient(let verb?):
      "You are the server: \(verb.rawValue) waits for your reply. Tab proposes."
    case .answerTheClient(nil):
      "You are the server: the other side waits for your reply. Tab proposes."
    case .endYourReply(let code):
      "Your reply goes on: its last line begins with \(code) and a blank."
    case .waitForClient: "You are the server: wait, the other side speaks next."
    case .serverAnswers: "The built-in server answers; :by-hand lets you answer again."
    case .computedAnswer: "Enter sends the computed answer"
    case .answerParts(let parts): "It is \(parts). Type to answer yourself, or * to give up."
    case .ownAnswer: "Answer in base64, or give up with a lone *. What you type stays hidden."
    case .answerPartsReadable(let parts):
      "It is \(parts). No TLS: everybody on the way can read it."
    case .answerReadable:
      "Answer in base64. No TLS: everybody on the way can read it. * gives up."
    case .passwordReadable:
      "No TLS: everybody on the way can read your password. :tls protects it."
    case .staysHidden: "This is secret: it stays hidden, and no history keeps it."
    case .secretStaysHere: "This is secret: it is not written to a file for your editor."
    case .nothingTyped: "Nothing is typed. Tab proposes what to say."
    case .answerComing: "The answer is being computed: one moment."
    case .answerSent: "Your answer is on its way: the server's turn."
    case .placeholderLeft: "Fill this in first."
    case .placeholderProposed: "Fill this in, or take what stands there with →."
    case .staged(let count):
      "\(Self.count(count, "line")) staged. Enter sends the one below, Esc drops them."
    case .group(let count, 0):
      "Group of \(Self.count(count, "line")): Enter sends them with yours, at once. Esc drops them."
    case .group(let count, let staged):
      "Group of \(Self.count(count, "line")), \(Self.grouped(staged)) more staged. Enter sends the "
        + "group."
    case .chunkIsCounted: "Enter lets you write the chunk, and counts it for you."
    case .noGroupHere: "Lines go out together only where they are commands."
    case .lineOpen(let octets):
      "The line is open: \(Self.count(octets, "octet")) went out, and what you send next goes on there."
    case .moreStaged(let count): "… \(Self.count(count, "more line"))"
    case .pasteTooLong(let octets, let limit):
      "You pasted \(Self.count(octets, "octet")); more than \(Self.count(limit, "octet")) is not taken."
    case .controlsRemoved(let count):
      "\(Self.count(count, "control character")) left out. ^V takes one as it is."
    case .lineFull(let limit): "The line is full: it has \(Self.count(limit, "octet"))."
    case .noCompletion: "Nothing is known that could stand here."
    case .noHistory: "No line that you have sent begins so."
    case .literalNext: "The next key goes into the line as it is."
    case .outOfOrder(let suggestion): outOfOrder(suggestion)
    case .helloOfLMTP: "This is LMTP, which begins with LHLO. Expect a 500."
    case .helloOfSMTP: "LHLO is for LMTP: SMTP begins with EHLO. Expect a 500."
    case .rsetKeeps: "drops the message; EHLO, TLS and login stay"
    case .remark(let remark): self.text(remark)
    case .notOffered(let keyword?): "not offered: \(keyword)"
    case .notOffered(nil): "not offered"
    case .usedBefore: "used before"
    case .yourName: "your host name"
    case .completions(let count): Self.count(count, "choice")
    case .parameter(let parameter): words(for: parameter)?.title ?? form(of: parameter)
    case .value(let value): meaning(ofValue: value) ?? ""
    case .mechanism(let name): vocabulary.mechanisms[name]?.title ?? "a login mechanism"
    case .fromKeyword: "the sender follows"
    case .toKeyword: "the recipient follows"
    case .lastChunk: "this chunk ends the message"
    case .messageSize: "the message you have written"
    case .sizeLimit(let limit?): "\(Self.count(limit, "octet")) at most"
    case .sizeLimit(nil): "octets, line ends counted"
    case .deadline(let isReturned): isReturned ? "give it back then" : "tell me then"
    case .priority(let priority): meaning(ofPriority: priority)
    case .holding(let seconds): length(seconds)
    case .holdLimit(let limit?): "until \(visible(limit)) at most"
    case .holdLimit(nil): "a moment such as 2026-11-21T19:27:16Z"
    case .unwanted: "refused here"
    case .messageName: "a name for this message"
    case .attribute(let name): meaning(ofAttribute: name)
    case .unknownValue(let isTemporary): isTemporary ? "not known yet" : "nobody knows it"
    case .contradicts(let keyword): "not beside \(keyword)"
    case .overTLSOnly: "counts over TLS only"
    case .otherForm(let form): "the same host: \(visible(form))"
    case .bothForms(let one, let other): "\(one) is \(visible(other))"
    }
  }

  private func meaning(ofPriority priority: Int) -> String {
    switch priority {
    case ..<0: "after all others"
    case 0: "like all others"
    case 1..<5: "before others"
    default: "before all others"
    }
  }

  private func length(_ seconds: Int) -> String {
    switch seconds {
    case 60: "a minute"
    case 3_600: "an hour"
    case 86_400: "a day"
    default: Self.count(seconds, "second")
    }
  }

  private func meaning(ofAttribute name: String) -> String {
    switch name {
    case "NAME", "REVERSE_NAME": "the client's host name"
    case "ADDR": "the client's address"
    case "PORT": "the client's port"
    case "PROTO": "what the client speaks"
    case "HELO": "the name in the client's EHLO"
    case "LOGIN": "who the client logged in as"
    case "DESTADDR": "the address that it came to"
    case "DESTPORT": "the port that it came to"
    case "IDENT": "a name for the message, for logs"
    case "SOURCE": "whether it came from outside"
    default: ""
    }
  }

  private func outOfOrder(_ suggestion: Suggestion) -> String {
    let reason = self.text(of: suggestion)
    if case .notOffered? = suggestion.obstacle {
      return "Expect a 500 or 502: \(reason)."
    }
    return "Expect a 503: \(reason)."
  }

  private func meaning(ofValue value: String) -> String? {
    switch value {
    case "7BIT": "ASCII only"
    case "8BITMIME": "any octets, in lines"
    case "BINARYMIME": "any octets, sent with BDAT"
    case "FULL": "the whole message"
    case "HDRS": "its header only"
    case "SUCCESS": "when it was delivered"
    case "FAILURE": "when it could not be"
    case "DELAY": "when it takes long"
    case "NEVER": "not at all"
    default: nil
    }
  }
}
