package org.nobo.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
import org.nobo.words.Wordbook;
import org.nobo.words.Words;

/**
 * Everything the bot can say fits a platform: every sentence, in every language, and every message, form and page of
 * talks. The platform's own eye must be found as a {@link Witness}.
 */
public abstract class EveryWordContract {
    private static final int LINES = 3_000;

    private final Eye eye;
    private final String typed;
    private final List<String> talks;

    /**
     * @param typed what would do harm on this platform if it were not shown as typed
     * @param talks the packages whose talks are played, each once
     */
    protected EveryWordContract(Eye eye, String typed, List<String> talks) {
        this.eye = eye;
        this.typed = typed;
        this.talks = List.copyOf(talks);
    }

    static Stream<Locale> languages() {
        return Wordbook.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_sentence_fits_as_a_message_a_title_a_label_and_in_a_form(Locale language) {
        Words words = new Wordbook().in(language);
        assertThat(words.keys()).hasSizeGreaterThan(300);
        for (String key : words.keys()) {
            for (int times : words.gaps(key).isEmpty() ? new int[] {1} : howOften(language)) {
                Text said = said(words, key, typed.repeat(times));
                String label = said.plain();
                Message message = Message.of(said, Control.Choice.of("choice/" + key, label));
                assertThat(eye.problems(message)).as(key).isEmpty();
                assertThat(eye.problems(message.titled(label))).as(key).isEmpty();
                assertThat(eye.problems(form(key, label))).as(key).isEmpty();
            }
        }
    }

    /** What is far too long is cut the same way in every language: once is enough. */
    private static int[] howOften(Locale language) {
        return language.equals(Locale.ENGLISH) ? new int[] {1, 12, 200} : new int[] {1, 12};
    }

    private static Form form(String key, String label) {
        return new Form(
                "form/" + key,
                label,
                List.of(Form.Field.optional("field", label, new Form.Lines(LINES))
                        .hinted(label)
                        .filled(label.substring(0, Math.min(label.length(), LINES)))
                        .wrong(label)),
                label);
    }

    /** The sentence with this in every gap. */
    private static Text said(Words words, String key, String value) {
        return words.say(
                key,
                words.gaps(key).stream().flatMap(gap -> Stream.of(gap, value)).toArray());
    }

    @Test
    void every_message_form_and_page_of_the_talks_fits() {
        LauncherDiscoveryRequest played = LauncherDiscoveryRequestBuilder.request()
                .selectors(talks.stream().map(DiscoverySelectors::selectPackage).toList())
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        Launcher launcher = LauncherFactory.create();
        int before = Eye.seen();
        Scene.forTheirWords(() -> launcher.execute(played, summary));
        assertThat(summary.getSummary().getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        assertThat(Eye.seen() - before).as("messages seen").isGreaterThan(200);
        assertThat(Eye.problems()).isEmpty();
    }
}
