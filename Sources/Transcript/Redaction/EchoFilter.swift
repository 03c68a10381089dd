import SMTPCore

/// Finds secrets of the client in what the server sends back.
///
/// What is found is the same however the octets are cut: the earliest place, and there the
/// longest secret. Octets are held back only while they may be the beginning of one. Case does not
/// matter: servers repeat a line that they do not know in upper case.
struct EchoFilter {
  /// A piece of what the server sent.
  enum Piece: Hashable {
    case clear([UInt8])
    case echo(Int)
  }

  /// Shorter words are found everywhere.
  static let shortestSecret = 4
  /// How many secrets are looked for, the newest first.
  static let keptSecrets = 256

  private var secrets: [[UInt8]] = []
  private var isFirst = [Bool](repeating: false, count: 256)
  private var held: [UInt8] = []

  /// A filter that knows no secret.
  init() {}

  /// Looks for `secret` from now on.
  mutating func add(_ secret: [UInt8]) {
    let secret = secret.map(Octet.upper)
    guard secret.count >= Self.shortestSecret, !secrets.contains(secret) else { return }
    secrets.append(secret)
    if secrets.count > Self.keptSecrets { secrets.removeFirst() }
    for octet in UInt8.min...UInt8.max where Octet.upper(octet) == secret[0] {
      isFirst[Int(octet)] = true
    }
  }

  /// Whether octets are held back.
  var isHolding: Bool { !held.isEmpty }

  /// The pieces of the next octets of the server, as far as they are sure.
  mutating func take(_ octets: [UInt8]) -> [Piece] {
    guard !secrets.isEmpty else { return octets.isEmpty ? [] : [.clear(octets)] }
    return pieces(of: held.isEmpty ? octets : held + octets, isLast: false)
  }

  /// The pieces of what is held back: no more octets come.
  mutating func flush() -> [Piece] {
    pieces(of: held, isLast: true)
  }

  private mutating func pieces(of octets: [UInt8], isLast: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var clear = 0
    var place = 0
    held = []
    while place < octets.count {
      guard isFirst[Int(octets[place])] else {
        place += 1
        continue
      }
      let match = match(in: octets[place...])
      if match.mayGrow, !isLast {
        held = Array(octets[place...])
        break
      }
      // A secret that is cut off in the middle is one, too.
      let cut = match.mayGrow ? octets.count - place : 0
      let length = max(match.length, cut >= Self.shortestSecret ? cut : 0)
      if length == 0 {
        place += 1
        continue
      }
      if clear < place { pieces.append(.clear(Array(octets[clear..<place]))) }
      pieces.append(.echo(length))
      place += length
      clear = place
    }
    let end = octets.count - held.count
    if clear < end {
      pieces.append(.clear(clear == 0 && end == octets.count ? octets : Array(octets[clear..<end])))
    }
    return pieces
  }

  /// The longest secret that `octets` begin with, and whether they may be the beginning of a
  /// longer one.
  private func match(in octets: ArraySlice<UInt8>) -> (length: Int, mayGrow: Bool) {
    var length = 0
    var mayGrow = false
    for secret in secrets {
      if octets.count < secret.count {
        mayGrow = mayGrow || secret.starts(with: octets, by: Self.isSame)
      } else if secret.count > length, octets.starts(with: secret, by: Self.isSame) {
        length = secret.count
      }
    }
    return (length, mayGrow)
  }

  private static func isSame(_ a: UInt8, _ b: UInt8) -> Bool { Octet.upper(a) == Octet.upper(b) }
}
