package import SMTPCore

/// Writes a shell script that lets swaks send what a session sent: server, TLS, names, paths and
/// message. A password is never in it: swaks asks for it.
///
/// What swaks cannot say is told in comments. Everything foreign stands in single quotes, or in a
/// here-document that the shell takes as it is.
package struct SwaksExporter {
  /// The mechanisms that swaks knows.
  private static let mechanisms = [
    "PLAIN", "LOGIN", "CRAM-MD5", "CRAM-SHA1", "DIGEST-MD5", "NTLM",
  ]

  private let words: (ExportRemark) -> String
  private var order: SwaksOrder
  private var text: [UInt8] = []

  /// An exporter before the first event, which asks for the words of its remarks.
  package init(isLMTP: Bool = false, words: @escaping (ExportRemark) -> String) {
    order = SwaksOrder(isLMTP: isLMTP)
    self.words = words
  }

  /// Takes an event.
  package mutating func take(_ event: TimedEvent) { order.take(event) }

  /// The session ends here; its script.
  package mutating func finish() -> [UInt8] {
    order.finish()
    text = []
    say("#!/bin/sh")
    remarks()
    if order.transactions.contains(where: { $0.script != nil }) {
      say("message=$(mktemp) || exit 73")
      say("trap 'rm -f \"$message\"' EXIT")
    }
    if order.transactions.isEmpty { call(nil) }
    for transaction in order.transactions { call(transaction) }
    return text
  }

  private mutating func remarks() {
    let transactions = order.transactions
    if transactions.count > 1 { remark(.severalConnections(transactions.count)) }
    if !order.notSaid.isEmpty { remark(.notSaid(verbs: order.notSaid)) }
    if !order.parameters.isEmpty { remark(.parametersLeftOut(order.parameters)) }
    if let mechanism = order.mechanism {
      if !Self.mechanisms.contains(mechanism) { remark(.mechanismUnknown(mechanism)) }
      remark(.asksForPassword(user: order.user == nil))
    }
    if transactions.contains(where: { $0.chunks != nil }) { remark(.chunksAsData) }
    if transactions.contains(where: \.isCut) { remark(.messageMissing) }
  }

  private mutating func call(_ transaction: SwaksOrder.Transaction?) {
    if let script = transaction?.script {
      text += script
    }
    var options = server
    if order.usesSTARTTLS { options.append("--tls") }
    if order.usesTLSAtOnce { options.append("--tls-on-connect") }
    if !order.name.isEmpty { options.append("--ehlo " + ShellText.quoted(order.name)) }
    switch order.hello {
    case .lhlo?: options.append("--protocol LMTP")
    case .helo?: options.append("--protocol SMTP")
    default: break
    }
    if let mechanism = order.mechanism {
      let isKnown = Self.mechanisms.contains(mechanism)
      options.append(isKnown ? "--auth " + ShellText.quoted(mechanism.utf8) : "--auth")
      if let user = order.user { options.append("--auth-user " + ShellText.quoted(user)) }
      options.append("--auth-password")
    }
    if let transaction {
      let sender = transaction.reversePath
      options.append("--from " + ShellText.quoted(sender.isEmpty ? Array("<>".utf8) : sender))
      if !transaction.forwardPaths.isEmpty {
        let paths = transaction.forwardPaths.joined(separator: [Octet.comma])
        options.append("--to " + ShellText.quoted(Array(paths)))
      }
    }
    options.append(end(of: transaction))
    say("swaks " + options.joined(separator: " \\\n  "))
  }

  private var server: [String] {
    let opening = order.opening
    if let path = opening.path { return ["--socket " + ShellText.quoted(path.utf8)] }
    let host = opening.host ?? opening.address ?? "localhost"
    return ["--server " + ShellText.quoted(host.utf8)]
      + (opening.port.map { ["--port \($0)"] } ?? [])
  }

  /// The message, or where the session went no further.
  private func end(of transaction: SwaksOrder.Transaction?) -> String {
    if transaction?.script != nil { return "--no-data-fixup --data \"@$message\"" }
    if let transaction {
      return "--quit-after " + (transaction.forwardPaths.isEmpty ? "MAIL" : "RCPT")
    }
    if order.mechanism != nil { return "--quit-after AUTH" }
    if order.usesSTARTTLS { return "--quit-after TLS" }
    return "--quit-after " + (order.hello == nil ? "CONNECT" : "HELO")
  }

  private mutating func remark(_ remark: ExportRemark) {
    say("# " + TextLine(Array(words(remark).utf8)).text)
  }

  private mutating func say(_ line: String) {
    text += line.utf8
    text.append(Octet.lf)
  }
}

extension SwaksOrder.Transaction {
  /// What writes the message to its file as it goes over the wire; nil without one.
  fileprivate var script: [UInt8]? {
    guard let wire = message ?? chunks.map(DotStuffing.encode), !isCut else { return nil }
    // swaks ends the last line itself; the lone dot is written behind the others.
    return ShellText.writing(wire.dropLast(3))
  }
}
