package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.Test;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.discord.local.LocalDiscord;

/** The link that brings the bot into a guild. */
class InvitingTest {
    private static final String APPLICATION = "1234567890123456789";

    @Test
    void the_link_asks_for_the_rights_it_needs_and_never_for_those_of_an_administrator() throws Exception {
        String link = DiscordProvider.invitation(Optional.of(APPLICATION), "", "http://nowhere/")
                .toString();

        assertThat(link)
                .startsWith("https://discord.com/oauth2/authorize?client_id=" + APPLICATION)
                .contains("scope=bot+applications.commands")
                .endsWith("permissions=395137109056");
        long asked = Long.parseLong(link.substring(link.lastIndexOf('=') + 1));
        assertThat(Permission.getPermissions(asked))
                .containsExactlyInAnyOrderElementsOf(Invitation.PERMISSIONS)
                .doesNotContain(
                        Permission.ADMINISTRATOR, Permission.MANAGE_SERVER, Permission.MESSAGE_MENTION_EVERYONE);
    }

    @Test
    void without_an_id_discord_is_asked_whose_token_it_is() throws Exception {
        try (LocalDiscord discord = LocalDiscord.open(java.time.InstantSource.system())) {
            String link = DiscordProvider.invitation(Optional.empty(), discord.token(), discord.url())
                    .toString();

            assertThat(link).contains("client_id=" + discord.botId() + "&");
            assertThatThrownBy(() -> DiscordProvider.invitation(Optional.empty(), "wrong", discord.url()))
                    .isInstanceOf(CannotConnect.class)
                    .hasMessageContaining("does not accept the token");
        }
    }

    @Test
    void what_is_missing_is_said_in_one_sentence() {
        assertThatThrownBy(() -> DiscordProvider.invitation(Optional.empty(), "", "http://nowhere/"))
                .isInstanceOf(CannotConnect.class)
                .hasMessageContaining("--application-id")
                .hasMessageContaining("DISCORD_TOKEN");
        assertThatThrownBy(() -> DiscordProvider.invitation(Optional.of("nobo"), "", "http://nowhere/"))
                .isInstanceOf(CannotConnect.class)
                .hasMessageContaining("General Information");
    }
}
