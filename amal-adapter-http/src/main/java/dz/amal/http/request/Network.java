package dz.amal.http.request;

import dz.amal.domain.kernel.InvalidValue;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Addresses that begin alike: {@code 10.0.0.0/8}, or a single one.
 *
 * @param length how many bits they share
 */
record Network(InetAddress start, int length) {

  /**
   * Networks separated by commas; empty for none.
   *
   * @throws InvalidValue if one is none
   */
  static List<Network> parseAll(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .map(Network::parse)
        .toList();
  }

  private static Network parse(String text) {
    String[] parts = text.split("/", 2);
    try {
      // A name would be looked up; only numbers and what belongs to them pass.
      if (!parts[0].matches("[0-9a-fA-F.:]+")) {
        throw new IllegalArgumentException("a name");
      }
      InetAddress start = InetAddress.getByName(parts[0]);
      int bits = start.getAddress().length * Byte.SIZE;
      int length = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
      if (length >= 0 && length <= bits) {
        return new Network(start, length);
      }
    } catch (UnknownHostException | IllegalArgumentException e) {
      // said below
    }
    throw new InvalidValue("networks", "must be addresses or networks, as 10.0.0.0/8");
  }

  /** Whether this address is one of them. */
  boolean contains(String address) {
    if (!address.matches("[0-9a-fA-F.:]+")) {
      return false;
    }
    try {
      byte[] other = InetAddress.getByName(address).getAddress();
      byte[] own = start.getAddress();
      return own.length == other.length && shares(own, other);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private boolean shares(byte[] own, byte[] other) {
    for (int bit = 0; bit < length; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      int at = bit / Byte.SIZE;
      if ((own[at] & mask) != (other[at] & mask)) {
        return false;
      }
    }
    return true;
  }
}
