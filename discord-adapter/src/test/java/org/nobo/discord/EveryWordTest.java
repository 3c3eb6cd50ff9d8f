package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.nobo.chat.Control;
import org.nobo.chat.Form;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.script.Scene;
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/** Everything the bot can say fits Discord: every sentence, in every language, and every message of every talk. */
class EveryWordTest {
    private static final Pattern NEEDS = Pattern.compile("need \\{(\\w+)}");
    private static final String TYPED =
            "@everyone *of* <@1234567890> & ||all|| `that` [is](https://x.org) \uD83D\uDE42 typed. ";

    static Stream<Locale> languages() {
        return Wordbook.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_sentence_fits_as_a_message_a_title_a_label_and_in_a_form(Locale language) {
        Words words = new Wordbook().in(language);
        assertThat(words.keys()).hasSizeGreaterThan(300);
        for (String key : words.keys()) {
            for (int times : new int[] {1, 12, 200}) {
                Text said = said(words, key, TYPED.repeat(times));
                String label = said.plain();
                Message message = Message.of(said, Control.Choice.of("choice/" + key, label));
                assertThat(DiscordEye.problems(message)).as(key).isEmpty();
                assertThat(DiscordEye.problems(message.titled(label))).as(key).isEmpty();
                assertThat(DiscordEye.problems(form(key, label))).as(key).isEmpty();
            }
        }
    }

    private static Form form(String key, String label) {
        return new Form(
                "form/" + key,
                label,
                List.of(Form.Field.optional("field", label, new Form.Lines(3_000))
                        .hinted(label)
                        .filled(label.substring(0, Math.min(label.length(), 3_000)))
                        .wrong(label)),
                label);
    }

    /** The sentence with this in every gap. */
    private static Text said(Words words, String key, String value) {
        List<Object> values = new ArrayList<>();
        while (true) {
            try {
                return words.say(key, values.toArray());
            } catch (IllegalArgumentException missing) {
                Matcher gap = NEEDS.matcher(missing.getMessage());
                assertThat(gap.find()).as(missing.getMessage()).isTrue();
                values.add(gap.group(1));
                values.add(value);
            }
        }
    }

    /** Of the talks those in which the longest messages, menus and forms are; Slack's check plays more of them. */
    @Test
    void every_message_form_and_page_of_the_talks_fits() {
        LauncherDiscoveryRequest talks = LauncherDiscoveryRequestBuilder.request()
                .selectors(Stream.of(
                                "org.nobo.name",
                                "org.nobo.connect.welcome",
                                "org.nobo.resource.answer",
                                "org.nobo.care")
                        .map(DiscoverySelectors::selectPackage)
                        .toList())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        Scene.forTheirWords(() -> launcher.execute(talks, summary));
        assertThat(summary.getSummary().getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        assertThat(DiscordEye.SEEN.get()).as("messages seen").isGreaterThan(200);
        assertThat(DiscordEye.PROBLEMS).isEmpty();
    }
}
