package org.nobo.app;

import java.util.Map;
import java.util.function.Supplier;
import org.nobo.chat.WebDoor;

/** What is counted of the platforms, in the text form that Prometheus and others read. */
final class CountsDoor implements WebDoor {
    static final String PATH = "/metrics";

    private final Map<String, Supplier<Map<String, Long>>> platforms;

    /**
     * @param platforms what is counted of each, by its name
     */
    CountsDoor(Map<String, Supplier<Map<String, Long>>> platforms) {
        this.platforms = Map.copyOf(platforms);
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Answer knock(Knock knock) {
        StringBuilder lines = new StringBuilder();
        platforms.forEach((platform, counts) -> counts.get().forEach((what, count) -> {
            String name = "nobo_" + platform + "_" + what + "_total";
            lines.append("# TYPE ").append(name).append(" counter\n");
            lines.append(name).append(' ').append(count).append('\n');
        }));
        return new Answer(200, "text/plain; version=0.0.4; charset=utf-8", lines.toString());
    }
}
