package io.cloakroom.local.authorize;

import java.math.BigInteger;
import java.net.InetAddress;

/** An address with the length of its network, such as {@code 203.0.113.0/24}. */
final class AddressRange {
    private AddressRange() {}

    /**
     * Whether an address is in a range.
     *
     * @throws IllegalArgumentException when one of them is no address
     */
    static boolean contains(String address, String range) {
        int slash = range.indexOf('/');
        byte[] network = bytes(slash < 0 ? range : range.substring(0, slash));
        byte[] asked = bytes(address);
        int bits = network.length * Byte.SIZE;
        int length = slash < 0 ? bits : Integer.parseInt(range.substring(slash + 1));
        return asked.length == network.length
                && prefix(asked, bits - length).equals(prefix(network, bits - length));
    }

    private static byte[] bytes(String address) {
        return InetAddress.ofLiteral(address).getAddress();
    }

    private static BigInteger prefix(byte[] address, int dropped) {
        return new BigInteger(1, address).shiftRight(dropped);
    }
}
