@main
struct Ehlo {
  static func main() {}
}
