package dev.atlassim.testing;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts like a good one, with pieces of syntax put in, left out or repeated: the same in every run. */
public final class Mutations {

    private static final List<String> PIECES = List.of(
            "&a ",
            "*a",
            "!!int ",
            "!!bool ",
            "!x ",
            "!!map ",
            "!!seq ",
            "<<: ",
            "\"\\UFFFFFFFF\"",
            "\\u12",
            "\u0000",
            "\t",
            "\r",
            "\uFEFF",
            "\uD800",
            "\u2028",
            "\u007F",
            "%YAML 9.9\n",
            "---\n",
            "...\n",
            "? ",
            "[",
            "]",
            "{",
            "}",
            "|",
            ">-\n",
            "'",
            "\"",
            ": ",
            ":",
            "- ",
            ",",
            "#",
            "~",
            "null",
            "0x1",
            "1e999",
            ".nan",
            "-",
            "9".repeat(40),
            "[".repeat(60),
            "{a: ".repeat(60),
            "[[*a, *a], *a]",
            "\n",
            "  ",
            "😀");

    private Mutations() {}

    /** As many mutations of {@code good} as are asked for. */
    public static Stream<String> of(String good) {
        var random = new Random(good.length());
        return Stream.generate(() -> {
            var text = good;
            for (int i = random.nextInt(4); i >= 0; i--) {
                text = mutate(text, random);
            }
            return text;
        });
    }

    private static String mutate(String text, Random random) {
        var from = random.nextInt(text.length() + 1);
        var to = Math.min(text.length(), from + random.nextInt(12));
        var piece = random.nextBoolean() ? PIECES.get(random.nextInt(PIECES.size())) : "";
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, from) + piece + text.substring(to);
            case 1 -> text.substring(0, from) + piece + text.substring(from);
            default -> text.substring(0, to) + text.substring(from);
        };
    }
}
