package org.nobo.care;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.outbox.Outbox;
import org.nobo.outbox.Outbox.Letter;
import org.nobo.words.when.Written;

/**
 * {@code /nobo letters}: what the bot could not get through, one after the other. A leader has it sent again or lets it go;
 * what it says is shown to nobody.
 */
public final class Letters implements Feature {
    private static final String LETTERS = "letters";

    private final Outbox outbox;
    private final Members members;
    private final Runnable sweep;

    /**
     * @param sweep makes the outbox be looked through for what is to be sent; run only after the turn has committed
     */
    public Letters(Outbox outbox, Members members, Runnable sweep) {
        this.outbox = outbox;
        this.members = members;
        this.sweep = sweep;
    }

    @Override
    public void routes(Routes routes) {
        routes.leadersCommand(LETTERS, (command, turn) -> Reaction.whisper(first(turn)))
                .leadersChoice(LETTERS, this::pressed)
                .work(LETTERS, this::sweep, (done, turn) -> Reaction.NONE)
                .leadersHome(this::atHome);
    }

    private Optional<Message> atHome(Turn turn) {
        int dead = outbox.dead(turn.community().id()).size();
        return dead == 0
                ? Optional.empty()
                : Optional.of(Message.of(
                        turn.say("care.letters.home", "count", dead),
                        Again.button(LETTERS, turn.label("care.letters.home.button"))));
    }

    private Message first(Turn turn) {
        List<Letter> dead = outbox.dead(turn.community().id());
        return dead.isEmpty() ? Message.of(turn.say("care.letters.none")) : shown(dead, 0, turn);
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        long id = Long.parseLong(parts[2]);
        return switch (parts[1]) {
            case "again" -> again(id, turn);
            case "drop" -> drop(id, turn);
            default -> Reaction.replace(behind(id, turn));
        };
    }

    private Reaction again(long id, Turn turn) {
        if (!outbox.replay(turn.community().id(), id, turn.now())) {
            return Reaction.replace(saying("care.letters.gone", turn));
        }
        return Reaction.replace(saying("care.letters.again", turn))
                .andWork(LETTERS + "/" + id + "/" + turn.now().toEpochMilli(), "");
    }

    private Reaction drop(long id, Turn turn) {
        boolean dropped = outbox.drop(turn.community().id(), id);
        return Reaction.replace(saying(dropped ? "care.letters.dropped" : "care.letters.gone", turn));
    }

    /** What was done, and the next letter, if one is left. */
    private Message saying(String done, Turn turn) {
        Message next = first(turn);
        return new Message("", turn.say(done).paragraph(next.text()), next.controls(), List.of());
    }

    /** The letter behind this one; after the last comes the first. */
    private Message behind(long id, Turn turn) {
        List<Letter> dead = outbox.dead(turn.community().id());
        for (int i = 0; i < dead.size(); i++) {
            if (dead.get(i).id() > id) {
                return shown(dead, i, turn);
            }
        }
        return first(turn);
    }

    private Message shown(List<Letter> dead, int at, Turn turn) {
        Letter letter = dead.get(at);
        List<Control> buttons = new ArrayList<>();
        buttons.add(
                new Choice(LETTERS + "/again/" + letter.id(), turn.label("care.letters.button.again"), Look.PRIMARY));
        buttons.add(new Choice(LETTERS + "/drop/" + letter.id(), turn.label("care.letters.button.drop"), Look.DANGER));
        if (dead.size() > 1) {
            buttons.add(Choice.of(LETTERS + "/next/" + letter.id(), turn.label("care.letters.button.next")));
        }
        return Message.of(
                turn.say("care.letters.one", "number", at + 1, "all", dead.size(), "to", to(letter, turn))
                        .paragraph(turn.say(
                                "care.letters.why",
                                "day",
                                day(letter, turn),
                                "times",
                                letter.attempts(),
                                "note",
                                letter.note())),
                buttons);
    }

    private static String day(Letter letter, Turn turn) {
        return Written.date(letter.decidedAt().atZone(turn.member().zone().orElse(ZoneOffset.UTC)), turn.words());
    }

    /** Whom or where it was for; the key of a place is for machines. */
    private Text to(Letter letter, Turn turn) {
        Optional<Member> member = members.in(turn.community().id()).stream()
                .filter(one -> one.direct().key().equals(letter.place()))
                .findFirst();
        if (member.isPresent()) {
            return turn.say("care.letters.to.member", "name", member.get().name());
        }
        String kind = letter.place().split("/", 2)[0].split("-", 2)[0];
        String key = "care.letters.to." + kind;
        return turn.say(turn.words().has(key) ? key : "care.letters.to.somewhere");
    }

    private String sweep(String nothing) {
        sweep.run();
        return nothing;
    }
}
