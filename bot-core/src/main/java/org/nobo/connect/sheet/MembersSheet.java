package org.nobo.connect.sheet;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nobo.chat.MemberId;
import org.nobo.connect.matching.Candidate;
import org.nobo.connect.matching.Two;
import org.nobo.connect.profile.Languages;
import org.nobo.connect.profile.Zones;

/** {@code member,values,practice,needs,offers,timezone,languages,optin,blocked}; several in a cell stand with {@code ;}. */
public final class MembersSheet {
    private static final List<String> COLUMNS = List.of("member", "optin");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<String> NO = Set.of("no", "n", "false", "0", "");

    private final Sheet sheet;
    private final List<Candidate> people = new ArrayList<>();
    private final Set<Two> blocked = new LinkedHashSet<>();
    private final Map<String, Integer> seen = new HashMap<>();

    private MembersSheet(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Reads the sheet of members.
     *
     * @throws Unreadable when the file is not there, or is something else
     */
    public static MembersSheet read(Path path) throws Unreadable {
        MembersSheet members = new MembersSheet(Sheet.read(path, COLUMNS));
        members.sheet.rows().forEach(members::take);
        return members;
    }

    /** Those who opted in. */
    public List<Candidate> people() {
        return people;
    }

    /** Those of whom one does not want to meet the other. */
    public Set<Two> blocked() {
        return blocked;
    }

    public List<Trouble> troubles() {
        return sheet.troubles();
    }

    private void take(Sheet.Row row) {
        String member = row.cell("member");
        String optin = row.cell("optin").toLowerCase(Locale.ROOT);
        if (member.isEmpty()) {
            sheet.trouble(row.line(), "it names no member; left out");
            return;
        }
        Integer before = seen.putIfAbsent(member, row.line());
        if (before != null) {
            sheet.trouble(row.line(), member + " stands in line " + before + " already; left out");
        } else if (!YES.contains(optin) && !NO.contains(optin)) {
            sheet.trouble(row.line(), "optin is \"" + optin + "\", which is neither yes nor no; left out");
        } else {
            block(member, row);
            if (YES.contains(optin)) {
                people.add(candidate(member, row));
            }
        }
    }

    private void block(String member, Sheet.Row row) {
        several(row.cell("blocked")).stream()
                .filter(other -> !other.equals(member))
                .forEach(other -> blocked.add(Two.of(new MemberId(member), new MemberId(other))));
    }

    private Candidate candidate(String member, Sheet.Row row) {
        String zone = row.cell("timezone");
        Optional<ZoneId> read = Zones.read(zone);
        if (!zone.isEmpty() && read.isEmpty()) {
            sheet.trouble(row.line(), "there is no time zone \"" + zone + "\"; " + member + " is planned without one");
        }
        return new Candidate(
                new MemberId(member),
                several(row.cell("values")).stream().map(MembersSheet::folded).collect(Collectors.toSet()),
                row.cell("practice"),
                row.cell("needs"),
                row.cell("offers"),
                languages(row.cell("languages")),
                read);
    }

    /** By code where it is a language we know, else as written. */
    private static Set<String> languages(String cell) {
        return several(cell).stream()
                .map(language ->
                        Languages.read(language).codes().stream().findFirst().orElseGet(() -> folded(language)))
                .collect(Collectors.toSet());
    }

    private static List<String> several(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
