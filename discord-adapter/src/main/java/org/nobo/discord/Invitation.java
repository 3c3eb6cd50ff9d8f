package org.nobo.discord;

import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.Permission;
import org.nobo.chat.PlatformProvider.CannotConnect;

/** The link that brings the bot into a guild, with the permissions it needs and no others; the README says why each. */
final class Invitation {
    static final Set<Permission> PERMISSIONS = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_HISTORY,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.CREATE_PRIVATE_THREADS,
            Permission.MESSAGE_SEND_IN_THREADS,
            Permission.MANAGE_THREADS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ADD_REACTION);

    private static final Pattern ID = Pattern.compile("\\d{15,20}");

    private Invitation() {}

    static URI link(String application) throws CannotConnect {
        if (!ID.matcher(application).matches()) {
            throw new CannotConnect(
                    "An application id has 17 to 19 digits: copy it from the General Information page of"
                            + " your application" + Portal.WHERE + ".");
        }
        return URI.create("https://discord.com/oauth2/authorize?client_id=" + application
                + "&scope=bot+applications.commands&permissions=" + raw(PERMISSIONS));
    }

    private static long raw(Collection<Permission> permissions) {
        return Permission.getRaw(permissions);
    }
}
