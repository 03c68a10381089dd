/// STARTTLS (RFC 3207 §4).
extension ServerSession {
  mutating func startTLS(_ command: Command) {
    guard hasNoArgument(command, .starttls) else { return }
    if isSecured { return answer(.alreadySecured) }
    guard let hello = helloOutsideTransaction(for: .starttls) else { return }
    guard hello.isExtended else { return answer(.extendedHelloFirst(.starttls)) }
    answer(.beginTLS)
    awaitHandshake()
  }
}
