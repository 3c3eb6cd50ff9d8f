package org.nobo.connect.firstdays;

/** What became of the introduction a newcomer was shown. The words are those in the database. */
public enum Drafted {
    NOT_YET("not-yet"),
    POSTED("posted"),
    DECLINED("declined");

    private final String written;

    Drafted(String written) {
        this.written = written;
    }

    public String written() {
        return written;
    }

    public static Drafted read(String written) {
        for (Drafted each : values()) {
            if (each.written.equals(written)) {
                return each;
            }
        }
        throw new IllegalArgumentException("No introduction is " + written);
    }
}
