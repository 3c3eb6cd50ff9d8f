package org.nobo.web;

import java.util.List;

/**
 * How the bot is.
 *
 * @param well whether it can work
 * @param remarks what whoever runs it should know all the same, a line each
 */
public record Health(boolean well, List<String> remarks) {
    public Health {
        remarks = List.copyOf(remarks);
    }

    String text() {
        StringBuilder text = new StringBuilder(well ? "well\n" : "not well\n");
        remarks.forEach(remark -> text.append(remark).append('\n'));
        return text.toString();
    }
}
