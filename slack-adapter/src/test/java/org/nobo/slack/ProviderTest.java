package org.nobo.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.PlatformProvider;
import org.nobo.chat.PlatformProvider.CannotConnect;
import org.nobo.chat.Safe;
import org.nobo.slack.local.Fault;
import org.nobo.slack.local.Granted;
import org.nobo.slack.local.LocalSlack;

/** With which tokens the bot comes into Slack, and what it says when it cannot. */
class ProviderTest {
    private final SlackProvider provider = new SlackProvider();

    @Test
    void it_is_found_by_what_lies_in_the_jar() {
        assertThat(ServiceLoader.load(PlatformProvider.class))
                .extracting(found -> found.id().value())
                .contains("slack");
    }

    @Test
    void without_tokens_there_is_no_slack() throws CannotConnect {
        assertThat(provider.connect(Map.of())).isEmpty();
        assertThat(provider.connect(Map.of("SLACK_BOT_TOKEN", "", "SLACK_APP_TOKEN", " ")))
                .isEmpty();
    }

    @Test
    void with_both_tokens_it_connects() throws CannotConnect {
        try (Office office = new Office()) {
            Optional<ChatPlatform> slack = provider.connect(environment(office, Map.of()));
            assertThat(slack).get().extracting(ChatPlatform::id).isEqualTo(Self.SLACK);
            slack.orElseThrow().close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_APP_TOKEN, '', SLACK_APP_TOKEN is not set",
        "SLACK_BOT_TOKEN, '', SLACK_BOT_TOKEN is not set",
        "SLACK_BOT_TOKEN, xapp-local-app, SLACK_BOT_TOKEN holds something else",
        "SLACK_BOT_TOKEN, xoxb-of-yesterday, Slack does not take SLACK_BOT_TOKEN (invalid_auth)",
        "SLACK_APP_TOKEN, xapp-of-yesterday, Slack does not take SLACK_APP_TOKEN (invalid_auth)",
        "SLACK_API_URL, http://127.0.0.1:9/api/, Slack cannot be reached at 127.0.0.1",
        "SLACK_API_URL, not an address, SLACK_API_URL is no address"
    })
    void what_is_wrong_is_said_in_one_sentence(String name, String value, String sentence) {
        try (Office office = new Office()) {
            Map<String, String> environment = environment(office, Map.of(name, value));
            assertThatThrownBy(() -> provider.connect(environment))
                    .isInstanceOf(CannotConnect.class)
                    .hasMessageStartingWith(sentence)
                    .hasMessageEndingWith(".")
                    .message()
                    .doesNotContain("\n")
                    .doesNotContain("yesterday");
        }
    }

    @Test
    void with_a_token_and_the_signing_secret_it_waits_to_be_called() throws CannotConnect {
        try (Office office = new Office()) {
            Map<String, String> environment = environment(
                    office, Map.of("SLACK_APP_TOKEN", "", "SLACK_SIGNING_SECRET", LocalSlack.SIGNING_SECRET));
            try (ChatPlatform slack = provider.connect(environment).orElseThrow()) {
                assertThat(slack.doors()).hasSize(1);
            }
            environment.put("SLACK_SIGNING_SECRET", "my secret");
            assertThatThrownBy(() -> provider.connect(environment))
                    .isInstanceOf(CannotConnect.class)
                    .hasMessageStartingWith("SLACK_SIGNING_SECRET holds something else")
                    .message()
                    .doesNotContain("my secret");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SLACK_BOT_TOKEN, xoxb-local-bot, SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set",
        "SLACK_CLIENT_ID, '', SLACK_CLIENT_ID is not set",
        "SLACK_CLIENT_ID, my id, SLACK_CLIENT_ID holds something else",
        "SLACK_CLIENT_SECRET, '', SLACK_CLIENT_SECRET is not set",
        "SLACK_CLIENT_SECRET, xoxb-oops, SLACK_CLIENT_SECRET holds something else",
        "SLACK_SIGNING_SECRET, '', SLACK_APP_TOKEN is not set",
        "NOBO_KEY, '', there is no key"
    })
    void what_is_wrong_for_several_workspaces_is_said_in_one_sentence(String name, String value, String sentence) {
        try (Office office = new Office()) {
            Map<String, String> environment = new HashMap<>(Map.of(
                    "SLACK_CLIENT_ID", LocalSlack.CLIENT_ID,
                    "SLACK_CLIENT_SECRET", LocalSlack.CLIENT_SECRET,
                    "SLACK_SIGNING_SECRET", LocalSlack.SIGNING_SECRET,
                    "SLACK_API_URL", office.slack.apiUrl()));
            environment.put(name, value);
            assertThatThrownBy(() -> provider.connect(environment, Safe.locked("there is no key.")))
                    .isInstanceOf(CannotConnect.class)
                    .hasMessageStartingWith(sentence)
                    .hasMessageEndingWith(".")
                    .message()
                    .doesNotContain("oops");
        }
    }

    @Test
    void by_signed_http_and_for_several_workspaces_a_port_is_needed_before_anybody_is_asked() throws CannotConnect {
        Map<String, String> signed =
                Map.of("SLACK_BOT_TOKEN", LocalSlack.BOT_TOKEN, "SLACK_SIGNING_SECRET", LocalSlack.SIGNING_SECRET);
        Map<String, String> several = Map.of(
                "SLACK_CLIENT_ID", LocalSlack.CLIENT_ID,
                "SLACK_CLIENT_SECRET", LocalSlack.CLIENT_SECRET,
                "SLACK_APP_TOKEN", LocalSlack.APP_TOKEN);
        Map<String, String> line =
                Map.of("SLACK_BOT_TOKEN", LocalSlack.BOT_TOKEN, "SLACK_APP_TOKEN", LocalSlack.APP_TOKEN);
        assertThat(provider.callsUs(signed)).isTrue();
        assertThat(provider.callsUs(several)).isTrue();
        assertThat(provider.callsUs(line)).isFalse();
        assertThat(provider.callsUs(Map.of())).isFalse();
    }

    @Test
    void a_line_that_slack_does_not_open_just_now_keeps_nobody_from_beginning() throws CannotConnect {
        try (Office office = new Office()) {
            office.slack.faults().next("apps.connections.open", new Fault.TooFast(30));
            provider.connect(environment(office, Map.of())).orElseThrow().close();
            office.slack.faults().next("apps.connections.open", new Fault.Broken(503));
            provider.connect(environment(office, Map.of())).orElseThrow().close();
        }
    }

    @Test
    void a_scope_that_is_missing_is_named_with_where_to_add_it() {
        Granted granted = Granted.by(Manifest.text());
        try (Office office = new Office(granted.without("im:history"))) {
            assertThatThrownBy(() -> provider.connect(environment(office, Map.of())))
                    .isInstanceOf(CannotConnect.class)
                    .hasMessageContaining("lacks im:history;")
                    .hasMessageContaining("OAuth & Permissions");
        }
    }

    private static Map<String, String> environment(Office office, Map<String, String> other) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SLACK_BOT_TOKEN", LocalSlack.BOT_TOKEN,
                "SLACK_APP_TOKEN", LocalSlack.APP_TOKEN,
                "SLACK_API_URL", office.slack.apiUrl()));
        environment.putAll(other);
        return environment;
    }
}
