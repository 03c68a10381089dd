/// What a ticket needs.
extension English {
  static let evidence = EvidencePhrases(
    time: "Time", server: "Server", askedFor: "Asked for", greetsAs: "Greets as",
    client: "Client", encryption: "TLS", queueID: "Queue id", rule: "Rule", place: "Place",
    unknown: "not known", on: "on", none: "none",
    port: { "port \($0)" },
    message: { "[" + Guide.count($0, "octet") + " of message]" },
    moreLines: { "… " + Guide.count($0, "more line") },
    moreOctets: { "… [" + Guide.count($0, "more octet") + "]" },
    secret: { "[" + Guide.count($0, "secret octet") + "]" },
    broken: { id, severity, side in "\(id) (\(severity), by the \(side))" },
    minded: { id, severity in "\(id) (\(severity), for the client to mind)" })
}
