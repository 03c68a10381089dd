/// A library that makes the program fail when `^G` is read.
enum FaultLibrary {
  /// Builds `fault.so` in a folder; `fault` is a statement of C.
  static func build(_ fault: String, in folder: TemporaryFolder) async throws {
    try folder.write(
      """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <stdlib.h>
      #include <unistd.h>
      ssize_t read(int descriptor, void *block, size_t size) {
        ssize_t (*real)(int, void *, size_t) =
          (ssize_t (*)(int, void *, size_t))dlsym(RTLD_NEXT, "read");
        ssize_t count = real(descriptor, block, size);
        if (descriptor == 0 && count == 1 && *(char *)block == 7) { \(fault); }
        return count;
      }

      """, to: "fault.c")
    // Swift needs a C compiler to link, so there is one.
    let outcome = try await Program.shell(
      "$(command -v cc || command -v clang) -w -shared -fPIC -o fault.so fault.c -ldl",
      folder: folder.path
    ).run()
    guard outcome.status == .exited(0) else {
      throw HarnessError.notStarted("the C compiler", said: outcome.errors)
    }
  }
}
