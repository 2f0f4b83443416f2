package dev.atlassim.form.yaml;

/** A line and a column of a text, both counted from 1. They are packed into one number, since a document has very many. */
record Mark(int line, int column) {

    /** The beginning of a text. */
    static final Mark START = new Mark(1, 1);

    static Mark of(org.yaml.snakeyaml.error.Mark mark) {
        return new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }

    static Mark unpack(long packed) {
        return new Mark((int) (packed >>> Integer.SIZE), (int) packed);
    }

    long pack() {
        return (long) line << Integer.SIZE | column;
    }
}
