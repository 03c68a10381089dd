import Glibc

/// The client of a scripted server, as the server sees it.
struct ScriptedClient {
  private let socket: Descriptor
  private let received: Output
  private var rest: [UInt8] = []

  init(_ socket: Descriptor, _ received: Output) {
    self.socket = socket
    self.received = received
  }

  /// Does the steps, then closes once the client has closed too: what it still sends must not turn
  /// the end into a reset.
  mutating func take(_ steps: [ScriptedServer.Step]) {
    for step in steps {
      switch step {
      case .send(let text): _ = write([UInt8](text.utf8))
      case .sendOctets(let octets): _ = write(octets)
      case .line: takeLine()
      case .some: if rest.isEmpty { _ = read() } else { rest = [] }
      case .flood(let octets): while write(octets) {}
      case .hold: while read() {}
      case .reset:
        var option = linger(l_onoff: 1, l_linger: 0)
        setsockopt(
          socket.number, SOL_SOCKET, SO_LINGER, &option, socklen_t(MemoryLayout<linger>.size))
        return
      }
    }
    shutdown(socket.number, Int32(SHUT_WR))
    while read() {}
  }

  private mutating func takeLine() {
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        rest.removeSubrange(...end)
        return
      }
      guard read() else { return }
    }
  }

  private mutating func read() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = recv(socket.number, &buffer, buffer.count, 0)
    guard count > 0 else { return false }
    rest += buffer[..<count]
    received.append(buffer[..<count])
    return true
  }

  private func write(_ octets: [UInt8]) -> Bool {
    var done = 0
    while done < octets.count {
      let count = octets[done...].withUnsafeBytes {
        send(socket.number, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
