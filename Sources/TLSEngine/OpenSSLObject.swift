/// An OpenSSL object that this value owns: whatever way the scope ends, it is freed once.
struct OpenSSLObject: ~Copyable {
  let pointer: OpaquePointer
  private let free: (OpaquePointer?) -> Void

  /// Takes ownership of what an OpenSSL function made.
  init(_ pointer: OpaquePointer, freedBy free: @escaping (OpaquePointer?) -> Void) {
    self.pointer = pointer
    self.free = free
  }

  /// Takes ownership of what `call` made; nil is its failure, which should never happen.
  init(
    _ pointer: OpaquePointer?, freedBy free: @escaping (OpaquePointer?) -> Void, from call: String
  ) throws(TLSError) {
    guard let pointer else {
      throw .libraryFailed(call: call, reason: ErrorQueue.take().reason)
    }
    self.init(pointer, freedBy: free)
  }

  deinit {
    free(pointer)
  }
}
