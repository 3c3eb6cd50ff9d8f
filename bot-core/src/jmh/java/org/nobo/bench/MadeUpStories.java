package org.nobo.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.nobo.chat.Account;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.illuminate.prompt.Prompt;
import org.nobo.illuminate.story.Consent;
import org.nobo.illuminate.story.Picture;
import org.nobo.illuminate.story.ShownAs;
import org.nobo.illuminate.story.Story;
import org.nobo.illuminate.story.Where;
import org.nobo.name.ValueCard;
import org.nobo.name.ValuesCatalogue;
import org.nobo.store.Store;

/**
 * Stories of nobody, agreed to for the pages: half of them answer one of sixty questions, two of five show a value, one of
 * twenty-five has a picture. The same each time.
 */
final class MadeUpStories {
    private static final CommunityId HERE = new CommunityId("bench");
    private static final Instant BEGIN = Instant.parse("2020-01-01T08:00:00Z");
    private static final int TELLERS = 400;
    private static final int QUESTIONS = 60;
    private static final int PICTURE = 30_000;
    private static final String[] WORDS = """
            we the and a of in to our it was that they with for had one when who what then there first year again always
            table bread workshop garden harbour winter lamp machine letter neighbour bicycle kitchen river evening apprentice
            learned mended asked showed built waited carried began laughed shared kept found taught wrote opened""".split(
            "\\s+");

    private final Store store;
    private final Random random = new Random(7);
    private final List<String> prompts = new ArrayList<>();
    private final List<Member> tellers = new ArrayList<>();
    private final List<String> values = ValuesCatalogue.in(Locale.ENGLISH).cards().stream()
            .map(ValueCard::key)
            .toList();
    private int told;
    private Instant now = BEGIN;

    MadeUpStories(Store store) {
        this.store = store;
        store.transactions().inOne(() -> {
            store.communities().keep(new Community(
                    HERE,
                    "The Long Table",
                    "We mend what is broken.",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    true));
            store.communities().settle(HERE, CountingPlatform.HOME);
            store.sharedValues().share(HERE, values.subList(0, 7));
            for (int i = 0; i < TELLERS; i++) {
                Person person = Person.named(new Account(CountingPlatform.HOME, "p" + i), "Teller " + i);
                tellers.add(store.members().arrive(HERE, person, false, BEGIN));
            }
            for (int i = 0; i < QUESTIONS; i++) {
                ask(id("prompt " + i));
            }
            return null;
        });
    }

    private void ask(String id) {
        prompts.add(id);
        store.prompts()
                .keep(new Prompt(
                        id,
                        HERE,
                        Optional.empty(),
                        "Tell us: " + words(12) + "?",
                        new Place.Channel(CountingPlatform.HOME, "stories"),
                        BEGIN,
                        BEGIN,
                        Prompt.Stage.ASKED,
                        Optional.empty(),
                        Optional.of(values.get(random.nextInt(values.size()))),
                        0));
    }

    Community community() {
        return store.communities().find(HERE).orElseThrow();
    }

    /** So many more. */
    void tell(int many) {
        store.transactions().inOne(() -> {
            for (int i = 0; i < many; i++) {
                tellOne();
            }
            return null;
        });
    }

    private void tellOne() {
        told++;
        Instant at = now();
        String id = id(told);
        Member by = tellers.get(random.nextInt(TELLERS));
        Optional<String> prompt = Optional.of(prompts.get(random.nextInt(QUESTIONS))).filter(any -> told % 2 == 0);
        String title = told % 10 == 0 ? "" : words(4);
        store.stories().keep(Story.of(id, HERE, by.id(), prompt, title, paragraphs(), at));
        ShownAs as = told % 5 == 0 ? new ShownAs.Unnamed() : new ShownAs.OwnName(by.name());
        store.stories().agree(id, new Consent(1, Where.PAGES, as, "May I? Yes.", at, Optional.empty()));
        if (random.nextInt(5) < 2) {
            store.stories().shows(id, Optional.of(values.get(random.nextInt(12))), at);
        }
        if (told % 25 == 0) {
            byte[] bytes = new byte[PICTURE];
            random.nextBytes(bytes);
            store.pictures().keep(new Picture(id, 1, bytes, 800, 600, words(5)));
        }
    }

    Story inOtherWords(Story story) {
        Instant at = now();
        return new Story(
                story.id(),
                HERE,
                story.author(),
                story.prompt(),
                story.title(),
                paragraphs(),
                story.toldAt(),
                at,
                story.announced(),
                story.agreed(),
                story.review(),
                story.others());
    }

    /** The number of the one told last. */
    int last() {
        return told;
    }

    /** An hour later each time. */
    Instant now() {
        now = now.plus(Duration.ofHours(1));
        return now;
    }

    static String id(int number) {
        return id("story " + number);
    }

    private static String id(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private String paragraphs() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            text.append(words(random.nextInt(20, 120))).append(".\n\n");
        }
        return text.toString().strip();
    }

    private String words(int many) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < many; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
