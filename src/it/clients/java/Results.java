/** One line of results for each case, in the form that src/it/clients/README.md asks for. */
final class Results {

    private Results() {}

    static void version(String client, String version) {
        System.out.println("version\t" + client + "\t" + version);
    }

    static void status(String client, String operation, String type, String name, int expected, int found) {
        var verdict = expected == found ? "pass\t" : "fail\texpected " + expected + " but found " + found;
        System.out.println(String.join("\t", client, operation, type, name, verdict));
    }
}
