package org.nobo.resource.share;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.Control;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Text;
import org.nobo.chat.Written;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;

/**
 * Keeps a message by an emoji: who puts it on one, where a leader switched that on, is asked privately whether it is to be
 * kept. Then it is shared as by the shortcut: in a form, and with its author's yes.
 */
public final class Marking implements Feature {
    private static final String PREFIX = "mark";
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    private static final int MOST_LOOKS = 5;
    private static final Duration WAITS_FOR = Duration.ofDays(14);
    private static final int SHOWN = 400;

    private final Marks marks;
    private final Saving saving;
    private final Members members;
    private final Function<PlatformId, ChatPlatform> platforms;

    public Marking(Marks marks, Saving saving, Members members, Function<PlatformId, ChatPlatform> platforms) {
        this.marks = marks;
        this.saving = saving;
        this.members = members;
        this.platforms = platforms;
    }

    @Override
    public void routes(Routes routes) {
        routes.on(Event.Reacted.class, this::reacted)
                .work(PREFIX, this::look, this::looked)
                .alarm(PREFIX, this::timeCame)
                .choice(PREFIX, this::pressed);
    }

    private Reaction reacted(Event.Reacted reaction, Turn turn) {
        return turn.actor()
                .filter(by -> marks.wanted(by.id()))
                .flatMap(by -> MarkedMessage.of(reaction.to(), by.id()))
                .filter(marked -> marks.emoji(turn.community().id(), marked.in())
                        .filter(Sign.named(reaction.emoji()).name()::equals)
                        .isPresent())
                .filter(marked -> saving.find(marked.entry().value(), turn).isEmpty())
                .map(Marking::lookUp)
                .orElse(Reaction.NONE);
    }

    private static Reaction lookUp(MarkedMessage marked) {
        return Reaction.NONE.andWork(PREFIX + "/" + marked.entry(), marked.lines());
    }

    /** What a platform tells of a message: its author and words, or that they are not to be had, now or ever. */
    private String look(String lines) {
        MarkedMessage marked = MarkedMessage.read(lines);
        ChatPlatform platform = platforms.apply(marked.in().workspace().platform());
        if (platform == null) {
            return lines + "\nlater";
        }
        try {
            return platform.read(marked.ref())
                    .map(written -> lines + "\nsaid\n" + written.author().user() + "\n" + written.text())
                    .orElse(lines + "\ngone");
        } catch (DeliveryFailure.Refused e) {
            return lines + "\ngone";
        } catch (DeliveryFailure e) {
            return lines + "\nlater";
        }
    }

    private Reaction looked(Event.WorkDone done, Turn turn) {
        MarkedMessage marked = MarkedMessage.read(done.result());
        String[] found = done.result().split("\n", MarkedMessage.LINES + 3);
        Optional<Member> by = saving.here(marked.by());
        if (by.isEmpty()) {
            return Reaction.NONE;
        }
        Turn theirs = saving.speakingWith(by.get(), turn);
        return switch (found[MarkedMessage.LINES]) {
            case "said" -> {
                Account author = new Account(marked.in().workspace(), found[MarkedMessage.LINES + 1]);
                yield offer(marked, new Written(author, found[MarkedMessage.LINES + 2]), theirs);
            }
            case "later" -> later(marked, theirs);
            default -> tell(marked, "mark.gone", theirs);
        };
    }

    private static Reaction later(MarkedMessage marked, Turn theirs) {
        MarkedMessage again = marked.lookedUpInVain();
        return again.looks() >= MOST_LOOKS
                ? tell(marked, "mark.gone", theirs)
                : Reaction.NONE.andAlarm(
                        PREFIX + "/again/" + marked.entry(), theirs.now().plus(LOOK_AGAIN), again.lines());
    }

    private Reaction offer(MarkedMessage marked, Written written, Turn theirs) {
        String words = Typed.clean(written.text());
        Optional<Member> author =
                members.of(theirs.community().id(), written.author()).filter(Member::here);
        if (author.isEmpty()) {
            return tell(marked, "share.author.gone", theirs);
        }
        if (words.isBlank()) {
            return tell(marked, "mark.wordless", theirs);
        }
        String id = marked.entry().value();
        marks.keep(
                new Mark(id, theirs.community().id(), marked.by(), author.get().id(), words));
        boolean own = author.get().id().equals(marked.by());
        Text asked = theirs.say(
                        own ? "mark.asking.own" : "mark.asking",
                        "name",
                        author.get().name())
                .paragraph(new Text(List.of(new Text.Quote(Text.said(shortened(words))))))
                .paragraph(theirs.say("mark.asking.keep"));
        return told(marked, Message.of(asked, buttons(id, theirs)), theirs)
                .andAlarm(PREFIX + "/forget/" + id, theirs.now().plus(WAITS_FOR), id);
    }

    private static String shortened(String words) {
        return words.length() <= SHOWN ? words : words.substring(0, SHOWN) + " …";
    }

    private static List<Control> buttons(String id, Turn turn) {
        return List.of(
                new Control.Choice(PREFIX + "/save/" + id, turn.label("mark.save"), Control.Look.PRIMARY),
                Control.Choice.of(PREFIX + "/no/" + id, turn.label("mark.no")),
                Control.Choice.of(PREFIX + "/never/" + id, turn.label("mark.never")));
    }

    private static Reaction tell(MarkedMessage marked, String key, Turn theirs) {
        return told(marked, Message.of(theirs.say(key)), theirs);
    }

    /** Once for each message they mark. */
    private static Reaction told(MarkedMessage marked, Message message, Turn theirs) {
        return Reaction.NONE.and(
                PREFIX + "/" + marked.entry(), new Action.Post(theirs.member().direct(), message));
    }

    /** {@code mark/<what>/<entry>}. */
    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        String what = parts[1].toLowerCase(Locale.ROOT);
        if (what.equals("never")) {
            marks.want(turn.member().id(), false);
        }
        if (what.equals("wanted")) {
            marks.want(turn.member().id(), true);
            return Reaction.replace(Message.of(turn.say("mark.wanted.done")));
        }
        Optional<Mark> mark = marks.find(parts.length > 2 ? parts[2] : "")
                .filter(found -> found.by().equals(turn.member().id()));
        return switch (what) {
            case "save" -> mark.map(found -> save(found, turn)).orElseGet(() -> over(turn));
            case "never" -> dropped(mark, never(turn));
            default -> dropped(mark, Message.of(turn.say("share.dropped")));
        };
    }

    private static Reaction over(Turn turn) {
        return Reaction.whisper(turn.say("talk.late.over"));
    }

    private static Reaction save(Mark mark, Turn turn) {
        return Reaction.ask(
                ShareForm.keeping(mark.id(), mark.author(), mark.words()).form(turn));
    }

    private static Message never(Turn turn) {
        return Message.of(
                turn.say("mark.never.done"), Control.Choice.of(PREFIX + "/wanted", turn.label("mark.wanted")));
    }

    private Reaction dropped(Optional<Mark> mark, Message said) {
        mark.ifPresent(found -> marks.drop(found.id()));
        return Reaction.replace(said);
    }

    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        if (time.alarm().startsWith(PREFIX + "/again/")) {
            return lookUp(MarkedMessage.read(time.note()));
        }
        marks.drop(time.note());
        return Reaction.NONE;
    }
}
