package dev.tickwire.server;

/** Which version of the program this is, by the manifest of the jar that it was started from. */
final class ProgramVersion {
    private ProgramVersion() {}

    static String text() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "built from sources" : version;
    }
}
