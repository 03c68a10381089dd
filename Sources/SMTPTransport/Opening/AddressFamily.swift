/// One of the two families of IP addresses, where only one may be used.
package enum AddressFamily: Hashable, Sendable {
  case ipv4
  case ipv6
}
