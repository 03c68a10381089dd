import Glibc
import SMTPGuide

/// A folder of the file system.
enum Folder {
  /// The names in it, in no order; none where it cannot be read.
  static func names(in path: String) -> [String] {
    guard let directory = opendir(path) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { octets in
        String(decoding: octets.prefix { $0 != 0 }, as: UTF8.self)
      }
      names.append(name)
    }
    return names
  }

  /// Makes it, with all above it, where it is missing; only its owner can look into it.
  static func make(_ path: String) throws(Trouble) {
    let octets = Array(path.utf8)
    for index in octets.indices.dropFirst() where octets[index] == UInt8(ascii: "/") {
      mkdir(String(decoding: octets[..<index], as: UTF8.self), 0o700)
    }
    mkdir(path, 0o700)
    let directory = opendir(path)
    guard let directory, access(path, W_OK | X_OK) == 0 else {
      let reason = String(cString: strerror(errno))
      if let directory { closedir(directory) }
      throw .cannotUseFolder(path: path, reason: reason)
    }
    closedir(directory)
  }
}
