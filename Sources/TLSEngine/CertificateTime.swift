import COpenSSL
import Glibc

/// The times of a certificate.
enum CertificateTime {
  /// A time as RFC 3339 writes it, in UTC; empty if it is not one.
  static func text(of time: UnsafePointer<ASN1_TIME>?) -> String {
    var parts = tm()
    guard let time, ASN1_TIME_to_tm(time, &parts) == 1 else { return "" }
    let date = [
      padded(parts.tm_year + 1900, to: 4), padded(parts.tm_mon + 1, to: 2),
      padded(parts.tm_mday, to: 2),
    ]
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map { padded($0, to: 2) }
    return date.joined(separator: "-") + "T" + clock.joined(separator: ":") + "Z"
  }

  private static func padded(_ number: Int32, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
