import SMTPCore

/// The file .netrc: machines with the names and passwords for them.
struct Netrc {
  /// What is known for one machine.
  struct Entry: Hashable {
    /// The host; nil for the entry of all others.
    var machine: String?
    var login: String?
    var password: String?
  }

  /// The words that the next word belongs to.
  private enum Keyword: String {
    case machine
    case login
    case password
    /// A macro of ftp's: its lines, up to an empty one, are no entries whatever they say.
    case macdef
  }

  private var entries: [Entry] = []

  /// Reads the file; words that mean nothing here are passed over.
  init(_ octets: [UInt8]) {
    var keyword: Keyword?
    var isInMacro = false
    for line in octets.split(separator: Octet.lf, omittingEmptySubsequences: false) {
      let words = line.split { Octet.isBlank($0) || $0 == Octet.cr }
      if words.isEmpty { isInMacro = false }
      if isInMacro { continue }
      for word in words.map({ String(decoding: $0, as: UTF8.self) }) {
        if let known = keyword {
          take(word, for: known)
          isInMacro = known == .macdef
          keyword = nil
        } else if word == "default" {
          entries.append(Entry())
        } else {
          keyword = Keyword(rawValue: word)
        }
      }
    }
  }

  /// The first entry for the host, and for the user if one is named.
  func entry(host: String, user: String?) -> Entry? {
    entries.first { entry in
      (entry.machine.map { $0.lowercased() == host.lowercased() } ?? true)
        && (user == nil || entry.login == nil || entry.login == user)
    }
  }

  private mutating func take(_ word: String, for keyword: Keyword) {
    switch (keyword, entries.indices.last) {
    case (.machine, _): entries.append(Entry(machine: word))
    case (.login, let last?): entries[last].login = word
    case (.password, let last?): entries[last].password = word
    case (.login, nil), (.password, nil), (.macdef, _): break
    }
  }
}
