import Testing

/// The tests with real sockets, one after another: some measure the memory of the process.
@Suite("A connection", .serialized, .timeLimit(.minutes(1)))
enum ConnectionTests {}
