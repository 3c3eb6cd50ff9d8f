package org.nobo.discord.local;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Who is rung for by a text: what it names, as far as {@code allowed_mentions} lets it. */
final class Pings {
    private static final Pattern USER = Pattern.compile("<@!?(\\d+)>");
    private static final Pattern ROLE = Pattern.compile("<@&(\\d+)>");
    private static final Pattern ALL = Pattern.compile("@(everyone|here)");

    private Pings() {}

    static DataArray mentioned(World world, String content) {
        DataArray all = DataArray.empty();
        for (String id : named(USER, content)) {
            if (world.people.containsKey(id)) {
                all.add(world.person(id).json());
            }
        }
        return all;
    }

    /** Without {@code allowed_mentions}, everything named rings: that is Discord's rule, and the trap. */
    static Set<String> rung(String content, DataObject allowed) {
        Set<String> rung = new LinkedHashSet<>();
        for (String id : named(USER, content)) {
            if (allows(allowed, "users", id)) {
                rung.add(id);
            }
        }
        for (String id : named(ROLE, content)) {
            if (allows(allowed, "roles", id)) {
                rung.add("&" + id);
            }
        }
        for (String word : named(ALL, content)) {
            if (allows(allowed, "everyone", word)) {
                rung.add(word);
            }
        }
        return rung;
    }

    private static boolean allows(DataObject allowed, String kind, String id) {
        return allowed == null || has(allowed, "parse", kind) || has(allowed, kind, id);
    }

    private static boolean has(DataObject allowed, String list, String word) {
        return allowed.optArray(list).stream()
                .flatMap(it -> it.stream(DataArray::getString))
                .anyMatch(word::equals);
    }

    private static Set<String> named(Pattern pattern, String content) {
        Set<String> all = new LinkedHashSet<>();
        for (Matcher each = pattern.matcher(content); each.find(); ) {
            all.add(each.group(1));
        }
        return all;
    }
}
