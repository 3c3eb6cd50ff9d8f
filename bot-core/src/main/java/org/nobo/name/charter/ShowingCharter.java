package org.nobo.name.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;

/** {@code /nobo charter}: what we agreed on, who did, what changed, and the same as Markdown. */
public final class ShowingCharter implements Feature {
    private static final String PREFIX = "charter";
    private static final int SHOWN_VERSIONS = 6;

    private final InForce inForce;
    private final Members members;

    public ShowingCharter(InForce inForce, Members members) {
        this.inForce = inForce;
        this.members = members;
    }

    @Override
    public void routes(Routes routes) {
        routes.command(PREFIX, this::show).choice(PREFIX, this::press);
    }

    private Reaction show(Event.CommandGiven command, Turn turn) {
        String word = command.words().strip();
        if (is("charter.changes.words", word, turn)) {
            return changes(turn);
        }
        return is("charter.markdown.words", word, turn) ? markdown(turn) : Reaction.whisper(card(turn));
    }

    private static boolean is(String synonyms, String word, Turn turn) {
        return turn.words().list(synonyms).stream().anyMatch(word::equalsIgnoreCase);
    }

    private Reaction press(Event.ChoiceMade choice, Turn turn) {
        return switch (choice.choice()) {
            case PREFIX + "/changes" -> changes(turn);
            case PREFIX + "/markdown" -> markdown(turn);
            default -> Reaction.whisper(card(turn));
        };
    }

    private Message card(Turn turn) {
        Charter charter = inForce.of(turn.community(), turn.words().language());
        List<Version> versions = versions(turn);
        Text text = charter.purpose().isEmpty()
                ? turn.say("name.about.purpose.none")
                : CharterText.of(charter, turn.words());
        text = versions.isEmpty()
                ? text.paragraph(turn.say("charter.never"))
                : text.paragraph(agreement(turn).of(versions.getFirst()));
        List<Control> controls = new ArrayList<>();
        if (versions.size() > 1) {
            controls.add(Choice.of(PREFIX + "/changes", turn.label("charter.changes")));
        }
        controls.add(Choice.of(PREFIX + "/markdown", turn.label("charter.markdown")));
        if (turn.member().leader() && !versions.isEmpty()) {
            controls.add(StillTrue.button(
                    inForce.charters().isAskedYearly(turn.community().id()), turn));
        }
        return Message.of(text, controls).titled(charter.name());
    }

    /** A whisper holds no file everywhere, so it comes as a message to whoever asked. */
    private Reaction markdown(Turn turn) {
        Charter charter = inForce.of(turn.community(), turn.words().language());
        CharterPaper paper = new CharterPaper(charter, versions(turn), agreement(turn));
        return Reaction.post(
                turn.member().direct(),
                Message.of(turn.say("charter.markdown.here")).with(paper.attachment()));
    }

    private Reaction changes(Turn turn) {
        List<Version> versions = versions(turn);
        if (versions.size() < 2) {
            return Reaction.whisper(turn.say("charter.changes.none"));
        }
        ChangeWords words = new ChangeWords(turn.words());
        Text text = Text.EMPTY;
        for (int i = 0; i < Math.min(versions.size(), SHOWN_VERSIONS); i++) {
            Text version = agreement(turn).of(versions.get(i));
            if (i + 1 < versions.size()) {
                for (Text line : words.lines(
                        versions.get(i + 1).charter(), versions.get(i).charter())) {
                    version = version.line(turn.say("charter.change.line", "change", line));
                }
            }
            text = text.paragraph(version);
        }
        return Reaction.whisper(Message.of(text).titled(turn.label("charter.changes")));
    }

    private List<Version> versions(Turn turn) {
        return inForce.charters().all(turn.community().id());
    }

    private AgreementWords agreement(Turn turn) {
        return new AgreementWords(turn.words(), this::named);
    }

    private Optional<String> named(MemberId id) {
        return members.find(id).map(Member::name);
    }
}
