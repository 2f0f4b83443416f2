package dev.atlassim.journal.masking;

/** Decides whether the name of a field or query parameter may be shown, though the client made it up. */
final class Names {

    private static final int LONGEST = 40;

    private Names() {}

    /** Whether the name is surely no secret: secrets have digits, or are longer. */
    static boolean isHarmless(String name) {
        if (name.isEmpty() || name.length() > LONGEST || !isLetter(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            var c = name.charAt(i);
            if (!isLetter(c) && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
