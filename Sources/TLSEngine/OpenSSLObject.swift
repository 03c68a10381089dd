/// An OpenSSL object that this value owns: whatever way the scope ends, it is freed once.
struct OpenSSLObject: ~Copyable {
  let pointer: OpaquePointer
  private let free: (OpaquePointer?) -> Void

  /// Takes ownership of what an OpenSSL function made; nil is that function's failure.
  init(
    _ pointer: OpaquePointer?, freedBy free: @escaping (OpaquePointer?) -> Void, from call: String
  ) throws(TLSError) {
    guard let pointer else {
      throw .libraryFailed(call: call, reason: ErrorQueue.take().reason)
    }
    self.pointer = pointer
    self.free = free
  }

  deinit {
    free(pointer)
  }
}
