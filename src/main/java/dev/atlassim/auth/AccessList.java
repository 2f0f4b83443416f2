package dev.atlassim.auth;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/** The addresses that a credential may be used from: single addresses and CIDR blocks, IPv4 or IPv6. */
public final class AccessList {

    private AccessList() {}

    /**
     * Returns whether {@code entry} is an address or a CIDR block. An IPv4 address in IPv6 notation is invalid, because
     * callers are compared by their IPv4 address.
     */
    public static boolean valid(String entry) {
        var slash = entry.indexOf('/');
        var address = NetUtil.createByteArrayFromIpAddressString(slash < 0 ? entry : entry.substring(0, slash));
        if (address == null || mapped(address)) {
            return false;
        }
        if (slash < 0) {
            return true;
        }
        var prefix = entry.substring(slash + 1);
        return prefix.matches("\\d{1,3}") && Integer.parseInt(prefix) <= address.length * 8;
    }

    /** Returns whether the list allows {@code address}; an empty list allows every address. */
    public static boolean allows(List<String> entries, String address) {
        return entries.isEmpty() || entries.stream().anyMatch(entry -> matches(entry, address));
    }

    private static boolean mapped(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getAddress().length != address.length;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean matches(String entry, String address) {
        var slash = entry.indexOf('/');
        var host = slash < 0 ? entry : entry.substring(0, slash);
        var bytes = NetUtil.createByteArrayFromIpAddressString(host);
        var prefix = slash < 0 ? bytes.length * 8 : Integer.parseInt(entry.substring(slash + 1));
        try {
            var caller = InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(address));
            var rule = new IpSubnetFilterRule(InetAddress.getByAddress(bytes), prefix, IpFilterRuleType.ACCEPT);
            return rule.matches(new InetSocketAddress(caller, 0));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
