package dev.atlassim.simulation;

/** The credentials of the built-in scenario, ready to paste; they are public knowledge, those of any other are not. */
final class BuiltInCredentials {

    static final String EXPORTS = """
            export MONGODB_ATLAS_PUBLIC_KEY=atlasdev
            export MONGODB_ATLAS_PRIVATE_KEY=0b9c4c2e-5d3a-4f1b-8a67-1f2e3d4c5b6a
            export MONGODB_ATLAS_CLIENT_ID=mdb_sa_id_4888442a3354817a7320eb62
            export MONGODB_ATLAS_CLIENT_SECRET=mdb_sa_sk_LocalDevelopmentOnly_0123456789abcdefghi
            export MONGODB_ATLAS_ORG_ID=4888442a3354817a7320eb61
            export MONGODB_ATLAS_PROJECT_ID=32b6e34b3d91647abb20e7b8""";

    private BuiltInCredentials() {}
}
