import Glibc
package import Transcript

/// The time of day, for the head of a recording.
package enum WallClock {
  /// Now.
  package static var now: Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(seconds: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}
