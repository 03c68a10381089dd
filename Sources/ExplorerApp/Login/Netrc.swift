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

  private var entries: [Entry] = []

  /// Reads the file; words that mean nothing here are passed over.
  init(_ octets: [UInt8]) {
    var words = octets.split { Octet.isBlank($0) || $0 == Octet.lf || $0 == Octet.cr }[...]
    while let word = words.popFirst() {
      switch String(decoding: word, as: UTF8.self) {
      case "machine":
        entries.append(Entry(machine: words.popFirst().map { String(decoding: $0, as: UTF8.self) }))
      case "default":
        entries.append(Entry())
      case "login":
        let login = words.popFirst().map { String(decoding: $0, as: UTF8.self) }
        if let last = entries.indices.last { entries[last].login = login }
      case "password":
        let password = words.popFirst().map { String(decoding: $0, as: UTF8.self) }
        if let last = entries.indices.last { entries[last].password = password }
      default:
        break
      }
    }
  }

  /// The first entry for the host, and for the user if one is named.
  func entry(host: String, user: String?) -> Entry? {
    entries.first { entry in
      (entry.machine == nil || entry.machine == host)
        && (user == nil || entry.login == nil || entry.login == user)
    }
  }
}
