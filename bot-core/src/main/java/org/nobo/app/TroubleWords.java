package org.nobo.app;

import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.nobo.resource.knowhow.Trouble;

/** Says to who imports a folder what could not be taken, and what to do about it. */
final class TroubleWords {
    private static final int MOST_NAMED = 8;

    private TroubleWords() {}

    static String of(Trouble trouble) {
        String place = trouble.line() > 0 ? trouble.path() + ":" + trouble.line() : trouble.path();
        return place + ": " + reason(trouble.why());
    }

    /** Who looks for what stands in such a file learns why it is not found. */
    static Optional<String> passedOver(SortedMap<String, Integer> files) {
        if (files.isEmpty()) {
            return Optional.empty();
        }
        String named = files.entrySet().stream()
                .limit(MOST_NAMED)
                .map(each -> each.getValue() + " " + each.getKey())
                .collect(Collectors.joining(", "));
        String more = files.size() > MOST_NAMED ? " and others" : "";
        return Optional.of("passed over: " + named + more
                + " (read are *.md, *.html, *.pdf, *.docx, *.csv, *.zip; save as one of these what is to be found)");
    }

    private static String reason(Trouble.Why why) {
        return switch (why) {
            case Trouble.NotText() -> "not UTF-8 text from this line on, left out; save it as UTF-8 and import again";
            case Trouble.Closed() -> "cannot be opened, left out; look at its permissions";
            case Trouble.TooLong(long most) ->
                "longer than " + (most >> 20) + " MB, left out; divide it into several files";
            case Trouble.Broken() -> "cannot be read as what its name says, left out; open it and save it anew";
            case Trouble.NoTitles() ->
                "a table in which no column is called title, left out; name its columns in its first line: title, text"
                        + " and, if you like, kind, values, shared_by, source, aliases";
            case Trouble.NoExport() -> "no export of Slack, left out; unpack it, and import what is in it as a folder";
            case Trouble.TooMuch() -> "takes too much time or memory to read, left out; divide it, or save it as text";
            case Trouble.Empty() -> "nothing to read in it";
            case Trouble.Loop() -> "a link that leads back to a folder it stands in, not followed";
            case Trouble.LeadsNowhere() -> "a link that leads nowhere, left out";
            case Trouble.OpenFrontMatter() ->
                "front matter begins here and never ends, so it was read as text; end it with a line ---";
            case Trouble.UnknownKind(String word) ->
                "no kind is called \"" + word + "\", taken as information; the kinds are ideas, methods, mentors,"
                        + " processes, information, technology, equipment and money";
        };
    }
}
