import COpenSSL
import Glibc

/// The errors that OpenSSL keeps for the calling thread.
enum ErrorQueue {
  /// One error: OpenSSL's number for it within its library, and its words.
  struct Failure {
    var code: Int32
    var reason: String
  }

  /// The oldest error, which is the cause of those behind it. The queue is empty afterwards.
  static func take() -> Failure {
    let packed = ERR_get_error()
    ERR_clear_error()
    guard packed != 0 else { return Failure(code: 0, reason: "no reason given") }
    let code = ERR_GET_REASON(packed)
    if let words = ERR_reason_error_string(packed) {
      return Failure(code: code, reason: String(cString: words))
    }
    // A failed system call: its reason is an errno, for which OpenSSL has no words of its own.
    guard let words = strerror(code) else { return Failure(code: code, reason: "error \(code)") }
    return Failure(code: code, reason: String(cString: words))
  }

  /// Forgets what earlier calls left, so that the next failure's reason is its own.
  static func clear() {
    ERR_clear_error()
  }
}
