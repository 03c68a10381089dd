/// What a program that has ended left behind.
struct Outcome: Sendable {
  let status: ExitStatus
  let output: String
  let errors: String
}
