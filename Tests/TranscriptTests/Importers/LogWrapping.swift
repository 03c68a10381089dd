import Testing

/// What passes the lines of a log on, and what it makes of each of them.
struct LogWrapping: Sendable, CustomTestStringConvertible {
  /// What it is called, or just what stands before each line.
  let testDescription: String
  /// A line as it is passed on, without its end.
  let wrap: @Sendable (Substring) -> String

  /// Something before each line.
  init(_ prefix: String) {
    testDescription = prefix
    wrap = { prefix + $0 }
  }

  /// Something around each line, which has become a string in quotes.
  init(before: String, after: String) {
    testDescription = before + after
    wrap = { line in
      var text = ""
      for character in line.unicodeScalars {
        switch character {
        case "\"": text += #"\""#
        case "\\": text += #"\\"#
        case "\t": text += #"\t"#
        default: text.unicodeScalars.append(character)
        }
      }
      return before + text + after
    }
  }

  /// The whole log.
  func wrapped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.map { wrap($0) + "\n" }.joined()
  }

  /// Those whose parts are known one by one.
  static let known = [
    "2026-11-23 02:40:01,123 - mailer - DEBUG - ", "2026-11-23 02:40:01 - mailer - DEBUG - ",
    "2026-11-23 02:40:01,123 DEBUG ", "2026-11-23 02:40:01,123 DEBUG mailer: ",
    "2026-11-23 02:40:01,123 - DEBUG - ", "mail-1  | 2026-11-23 02:40:01,123 DEBUG mailer: ",
    "2026-11-23 02:40:01,123 [DEBUG] mailer: ", "2026-11-23 02:40:01,123 INFO mailer - ",
    "2026-11-23 02:40:01,123 - mailer - DEBUG - [send.py:17] - ",
    "2026-11-23 02:40:01,123 [MainThread] [DEBUG] mailer: ",
    "2026-11-23 02:40:01,123 DEBUG [mailer:17] ", "DEBUG:mailer:", "DEBUG ", "DEBUG - ",
    "DEBUG: ", "[DEBUG] ", "debug: ", "02:40:01.123 [main] DEBUG x - ",
    "2026-11-23 02:40:01.123 [main] DEBUG org.x.Mail - ", "[02:40:01 DBG] ",
    "2026-11-23 02:40:01.123 +01:00 [DBG] ", "2026-11-23T02:40:01.123Z debug: ",
    "[2026-11-23T02:40:01.123456+01:00] mailer.DEBUG: ", "[23-Nov-2026 02:40:01 UTC] ",
    "[Mon Nov 23 02:40:01.123456 2026] [debug] [pid 17] ", "[1795401601.123456] ",
    "[pod/mail-7f9c/mailer] ", "2026/11/23 02:40:01 ", "02:40:01 web.1  | ", "Nov 23 02:40:01 ",
    "<34>Nov 23 02:40:01 host app[17]: ", "Nov 23 02:40:01 host app[17]: DEBUG:mailer:",
    "2026-11-23T02:40:01.123456789+01:00 stderr F 2026-11-23 02:40:01,123 DEBUG mailer: ",
  ].map(LogWrapping.init(_:))

  /// Those that all lines tell together.
  static let told = [
    "2026-11-23 02:40:01,123 mailer.smtp DEBUG ",
    "2026-11-23 02:40:01.123 | DEBUG    | app.mailer:send:17 - ",
    "2026-11-23 02:40:01,123 DEBUG [main] org.x.Mail (Mail.java:17) - ",
    "0    [main] DEBUG org.x.Mail  - ", "02:40:01.123 [http-nio-8080-exec-1] DEBUG c.e.Mail -- ",
    "2026-11-23T02:40:01.123+01:00 DEBUG 123 --- [app] [       main] c.e.mail.Mailer      : ",
    "mail-7f9c mailer ", "I1123 02:40:01.123456       1 mail.go:22] ",
    "2026/11/23 02:40:01.123456 mail.go:22: ", "2:40AM DBG ", "2026-11-23T02:40:01+01:00 DBG ",
    "2026-11-23T02:40:01.123+0100\tDEBUG\tmailer\tapp/mail.go:22\t",
    "D, [2026-11-23T02:40:01.123456 #17] DEBUG -- mailer: ",
    "2026-11-23T02:40:01.123456Z DEBUG send{id=1}: mailer::smtp: ",
    "2026/11/23 02:40:01 [error] 17#17: ", "Mon Nov 23 02:40:01 2026 ", "1795401601.123 ",
    "2026-11-23 02:40:01.123 UTC [17] DEBUG: ", "2026-11-23 02:40:01 CET DEBUG ",
    "build\tRun tests\t2026-11-23T02:40:01.1234567Z ", "0|mailer  | ", "    12\t",
    "2026-11-23T02:40:01.123456+00:00 app[web.1]: ",
  ].map(LogWrapping.init(_:))

  /// Those that make a field of each line.
  static let objects = [
    (#"time=2026-11-23T02:40:01.123Z level=debug msg=""#, #"""#),
    (#"time="2026-11-23 02:40:01" level=debug msg=""#, #"" logger=mailer"#),
    (#"level=debug msg=""#, #"""#), (#"mail-1  | level=debug msg=""#, #"""#),
    (#"{"log":""#, #"\n","stream":"stdout","time":"2026-11-23T02:40:01.123456789Z"}"#),
    (#"{"log":"2026-11-23 02:40:01,123 - mailer - DEBUG - "#, #"\n","stream":"stderr"}"#),
    (#"{"level":20,"time":1795401601123,"pid":17,"msg":""#, #""}"#),
    (#"mail-1 | {"level":"debug","ts":1795401601.123,"msg":""#, #""}"#),
    (#"{"@timestamp":"2026-11-23T02:40:01.123Z","message":""#, #"","level":"DEBUG"}"#),
    (
      #"{"__REALTIME_TIMESTAMP":"1795401601123456","MESSAGE":""#,
      #"","SYSLOG_IDENTIFIER":"app","_PID":"17"}"#
    ),
  ].map { LogWrapping(before: $0.0, after: $0.1) }
}
