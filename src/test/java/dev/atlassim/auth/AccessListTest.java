package dev.atlassim.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessListTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1, true",
        "10.0.0.1, 10.0.0.2, false",
        "10.0.0.1/32, 10.0.0.1, true",
        "10.0.0.1/32, 10.0.0.0, false",
        "10.0.0.0/31, 10.0.0.1, true",
        "10.0.0.0/31, 10.0.0.2, false",
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.9.8.7/8, 10.1.2.3, true",
        "192.168.1.128/25, 192.168.1.128, true",
        "192.168.1.128/25, 192.168.1.127, false",
        "128.0.0.0/1, 255.255.255.255, true",
        "128.0.0.0/1, 127.255.255.255, false",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 255.255.255.255, true",
        "0.0.0.0/0, ::1, false",
        "::1, ::1, true",
        "::1, 0:0:0:0:0:0:0:1, true",
        "::1, ::2, false",
        "2001:db8::1/128, 2001:db8::1, true",
        "2001:db8::1/128, 2001:db8::2, false",
        "2001:db8::/32, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, true",
        "2001:db8::/32, 2001:db9::, false",
        "8000::/1, ffff::1, true",
        "8000::/1, 7fff::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 10.0.0.1, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "10.0.0.0/8, ::ffff:11.1.2.3, false",
    })
    void anEntryAllowsTheAddressesInIt(String entry, String address, boolean allowed) {
        assertThat(AccessList.valid(entry)).isTrue();
        assertThat(AccessList.allows(List.of(entry), address)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.1/33",
                "10.0.0.1/",
                "10.0.0.1/-1",
                "10.0.0.1/8/8",
                "10.0.0.1 ",
                "/8",
                "::1/129",
                "::1/9999999999",
                "2001:db8",
                "::ffff:10.0.0.1",
                "::ffff:10.0.0.1/128",
            })
    void whatIsNoAddressIsNotValid(String entry) {
        assertThat(AccessList.valid(entry)).isFalse();
    }

    @Test
    void anEmptyListAllowsEverybody() {
        assertThat(AccessList.allows(List.of(), "203.0.113.9")).isTrue();
    }

    @Test
    void anyEntryMayAllow() {
        var entries = List.of("10.0.0.0/8", "::1");

        assertThat(AccessList.allows(entries, "::1")).isTrue();
        assertThat(AccessList.allows(entries, "10.0.0.1")).isTrue();
        assertThat(AccessList.allows(entries, "11.0.0.1")).isFalse();
    }
}
