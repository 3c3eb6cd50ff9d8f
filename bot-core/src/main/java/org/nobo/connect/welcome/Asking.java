package org.nobo.connect.welcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nobo.chat.Control;
import org.nobo.chat.Text;
import org.nobo.connect.profile.Often;
import org.nobo.connect.welcome.WelcomeState.Hello;
import org.nobo.connect.welcome.WelcomeState.Perhaps;
import org.nobo.connect.welcome.WelcomeState.Telling;
import org.nobo.connect.wording.Sentence;
import org.nobo.connect.wording.Spoken;
import org.nobo.dialogue.Question;
import org.nobo.feature.Turn;
import org.nobo.name.ValueCard;
import org.nobo.name.Values;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.charter.CharterText;
import org.nobo.name.charter.InForce;
import org.nobo.words.Platforms;
import org.nobo.words.Wordbook;

/** How each question of a welcome is put. */
final class Asking {
    /** So many cards fit a list on every platform. */
    private static final int CARDS = 24;

    private final Told told;
    private final InForce inForce;
    private final Spoken spoken;

    Asking(Told told, InForce inForce, Spoken spoken) {
        this.told = told;
        this.inForce = inForce;
        this.spoken = spoken;
    }

    /** Whether the leaders want this asked. */
    boolean isAsked(Part part, Turn turn) {
        return spoken.isAsked("welcome." + part.word(), turn);
    }

    Question hello(Hello hello, Turn turn) {
        String name = turn.community().name();
        String purpose = turn.community().purpose();
        Text greeting =
                spoken.say(Sentence.HELLO, turn, "name", turn.member().name(), "community", new Text.Strong(name));
        Text why = purpose.isBlank()
                ? Text.EMPTY
                : turn.say("welcome.why").paragraph(new Text(List.of(new Text.Quote(quoted(purpose, turn)))));
        Text text = hello.reminded()
                ? turn.say("welcome.reminder", "name", turn.member().name())
                : greeting.paragraph(why).paragraph(spoken.say(Sentence.BEGIN, turn));
        return Question.of(text)
                .primary("start", turn.label("welcome.start"))
                .button("later", turn.label("welcome.not.now"));
    }

    /** What we are here for; and what we hold to, where the community decided on it. */
    private Text quoted(String purpose, Turn turn) {
        Text values = inForce.decided(turn.community().id())
                .map(charter -> CharterText.values(charter, turn.words()))
                .orElse(Text.EMPTY);
        return Text.said(purpose).paragraph(values);
    }

    Question part(Telling telling, Turn turn) {
        Question question = Question.of(spoken.say(sentence(telling.part()), turn));
        return switch (telling.part()) {
            case VALUES -> values(question, telling.page(), turn);
            case ZONE -> zone(question, turn);
            case LANGUAGES ->
                question.button(
                                "en",
                                Locale.ENGLISH.getDisplayLanguage(turn.words().language()))
                        .orTyped()
                        .orSkipped();
            default -> question.orTyped().orSkipped();
        };
    }

    private static Sentence sentence(Part part) {
        return switch (part) {
            case VALUES -> Sentence.VALUES;
            case PRACTICE -> Sentence.PRACTICE;
            case NEEDS -> Sentence.NEEDS;
            case OFFERS -> Sentence.OFFERS;
            case ZONE -> Sentence.ZONE;
            case LANGUAGES -> Sentence.LANGUAGES;
        };
    }

    private Question values(Question question, int page, Turn turn) {
        List<ValueCard> cards = inOrder(turn);
        boolean all = page > 0; // so that one pick can reach every card
        List<Control.Option> options = cards.stream()
                .limit(all ? cards.size() : CARDS)
                .map(card -> new Control.Option(card.key(), card.name(), card.meaning()))
                .toList();
        Question menu = question.menu(turn.label("welcome.values.menu"), 1, Values.MOST, options);
        return (all ? menu : menu.button("more", turn.label("welcome.values.more")))
                .orTyped()
                .orSkipped();
    }

    /** Three cards at most, to confirm. */
    Question perhaps(Perhaps perhaps, Turn turn) {
        ValuesCatalogue cards = ValuesCatalogue.in(turn.words().language());
        List<Control.Option> options = cards.cards(perhaps.suggested()).stream()
                .map(card -> new Control.Option(card.key(), card.name(), card.meaning()))
                .toList();
        Text text = perhaps.known().isEmpty()
                ? turn.say("welcome.values.mean", "words", perhaps.words())
                : turn.say(
                        "welcome.values.mean.besides",
                        "words",
                        perhaps.words(),
                        "known",
                        turn.words().row(cards.names(perhaps.known())));
        return Question.of(text)
                .menu(turn.label("welcome.values.menu"), 1, options.size(), options)
                .button("neither", turn.label("welcome.values.neither"))
                .orTyped()
                .orSkipped();
    }

    /** What the community shares comes first, then what is chosen most often. */
    private List<ValueCard> inOrder(Turn turn) {
        ValuesCatalogue catalogue = ValuesCatalogue.in(turn.words().language());
        Set<ValueCard> cards = new LinkedHashSet<>(
                catalogue.cards(inForce.shared().of(turn.community().id())));
        cards.addAll(catalogue.cards());
        return new ArrayList<>(cards);
    }

    private static Question zone(Question question, Turn turn) {
        return turn.member()
                .zone()
                .map(zone -> Question.of(turn.say("welcome.zone.known", "zone", zone.getId()))
                        .primary("keep", turn.label("welcome.zone.keep"))
                        .orTyped()
                        .orSkipped())
                .orElseGet(() -> question.orTyped().orSkipped());
    }

    Question summary(Turn turn) {
        Text lines = told.lines(turn);
        Text text = lines.isEmpty()
                ? turn.say("welcome.summary.nothing")
                : turn.say("welcome.summary").paragraph(lines).paragraph(turn.say("welcome.summary.right"));
        Question question = Question.of(text)
                .primary("right", turn.label("welcome.summary.yes"))
                .button("change", turn.label("welcome.summary.change"));
        return lines.isEmpty()
                ? question
                : question.button(
                        new Control.Choice("delete", turn.label("welcome.summary.delete"), Control.Look.DANGER));
    }

    Question changing(Turn turn) {
        Question question = Question.of(turn.say("welcome.changing"));
        for (Part part : Part.values()) {
            question = question.button(part.word(), turn.label("welcome.part." + part.word()));
        }
        question = question.button("introducing", turn.label("welcome.part.introducing"))
                .button("often", turn.label("welcome.part.often"));
        if (turn.community().platforms().size() > 1) {
            question = question.button("across", turn.label("welcome.part.across"));
        }
        return (Wordbook.languages().size() > 1
                        ? question.button("speaking", turn.label("welcome.part.speaking"))
                        : question)
                .orSkipped();
    }

    Question howOften(Turn turn) {
        Question question = Question.of(turn.say("welcome.often"));
        for (Often often : Often.values()) {
            question = question.button(often.written(), turn.label("welcome.often." + often.written()));
        }
        return question.orSkipped();
    }

    /** Nobody is put in touch across platforms who did not say how. */
    Question across(Turn turn) {
        return Question.of(turn.say(
                        "welcome.across",
                        "platforms",
                        Platforms.row(turn.community().platforms(), turn.words())))
                .button("no", turn.label("welcome.across.no"))
                .whollyTyped()
                .orSkipped();
    }

    /** Each language is called what those call it who speak it. */
    Question speaking(Turn turn) {
        Question question = Question.of(turn.say("welcome.speaking"));
        for (Locale language : Wordbook.languages()) {
            question = question.button(language.getLanguage(), language.getDisplayLanguage(language));
        }
        return question.orSkipped();
    }

    Question consent(Turn turn) {
        return Question.of(spoken.say(Sentence.CONSENT, turn))
                .primary("yes", turn.label("welcome.consent.yes"))
                .button("no", turn.label("welcome.consent.no"))
                .orSkipped();
    }
}
