package org.nobo.discord;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Form;

/**
 * People by the names people type. In a direct message Discord's own list of people would hold two: names are typed instead,
 * and looked for in the guilds the person shares with the bot.
 */
final class PeopleNames {
    private static final Pattern ID = Pattern.compile("(?:<@!?)?(\\d{15,20})>?");
    private static final int ALIKE = 20;

    private final ShardManager shards;
    private final Calls calls;

    PeopleNames(ShardManager shards, Calls calls) {
        this.shards = shards;
        this.calls = calls;
    }

    /** The ids of those somebody means, with commas between; who is not found is left out. */
    String ids(String user, String typed) {
        List<Guild> shared =
                shards.getGuilds().stream().filter(guild -> isIn(guild, user)).toList();
        return Form.People.ids(typed).stream()
                .map(name -> id(shared, name))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(","));
    }

    private String id(List<Guild> guilds, String typed) {
        Matcher id = ID.matcher(typed);
        if (id.matches()) {
            return id.group(1);
        }
        String name = typed.replaceFirst("^@", "");
        return guilds.stream()
                .flatMap(guild -> called(guild, name).stream())
                .map(Member::getId)
                .findFirst()
                .orElse(null);
    }

    private List<Member> called(Guild guild, String name) {
        if (name.isBlank()) {
            return List.of();
        }
        try {
            return calls.awaitFuture(() -> DiscordPlatform.future(guild.retrieveMembersByPrefix(name, ALIKE))).stream()
                    .filter(member -> name.equalsIgnoreCase(member.getEffectiveName())
                            || name.equalsIgnoreCase(member.getUser().getName()))
                    .toList();
        } catch (DeliveryFailure e) {
            return List.of();
        }
    }

    boolean isIn(Guild guild, String user) {
        try {
            calls.await(() -> guild.retrieveMemberById(user));
            return true;
        } catch (DeliveryFailure e) {
            return false;
        }
    }
}
