extension RecordedConnection {
  /// What is sent in place of `*`, which in a text written by hand stands for any text: a name
  /// where the server introduces itself, and else a word or two that go with the code.
  ///
  /// - Parameter name: What the server calls itself.
  package func filled(as name: String) -> RecordedConnection {
    var connection = self
    connection.greeting = Self.filled(greeting, with: name)
    for index in exchanges.indices {
      let exchange = exchanges[index]
      let name = exchange.isHello ? name : nil
      connection.exchanges[index].answer = Self.filled(exchange.answer, with: name)
      connection.exchanges[index].challenges = exchange.challenges.map {
        Self.filled($0, with: nil)
      }
    }
    return connection
  }

  /// The lines of replies with their `*` filled, which may stand behind an enhanced code.
  private static func filled(_ replies: [UInt8], with name: String?) -> [UInt8] {
    replies.split(separator: Octet.lf).flatMap { line -> [UInt8] in
      let line = line.last == Octet.cr ? line.dropLast() : line
      let end = [Octet.cr, Octet.lf]
      let words = line.dropFirst(4).split(separator: Octet.space)
      guard let code = Int(digits: line.prefix(3)),
        words.last?.elementsEqual([Octet.asterisk]) == true,
        words.dropLast().allSatisfy({ EnhancedStatusCode(octets: $0) != nil })
      else { return line + end }
      return line.dropLast() + Array((name ?? Self.words(for: code)).utf8) + end
    }
  }

  private static func words(for code: Int) -> String {
    switch (code, ReplyCategory(code: code)) {
    // A challenge that asks nothing.
    case (334, _): ""
    case (_, .success): "ok"
    case (_, .intermediate): "go ahead"
    case (_, .transient): "try again later"
    default: "no"
    }
  }
}

extension RecordedExchange {
  /// Whether the client introduces itself.
  fileprivate var isHello: Bool {
    guard case .command(let name, _) = request else { return false }
    return ["EHLO", "HELO", "LHLO"].contains(name)
  }
}
