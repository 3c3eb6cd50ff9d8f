package org.nobo.name;

import java.util.List;
import java.util.Locale;
import org.nobo.chat.Event;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;

/** {@code /nobo leaders}: everybody sees who looks after the community; leaders add and remove. */
public final class Leaders implements Feature {
    private final Members members;
    private final Wordbook wordbook;

    public Leaders(Members members, Wordbook wordbook) {
        this.members = members;
        this.wordbook = wordbook;
    }

    @Override
    public void routes(Routes routes) {
        routes.command("leaders", this::leaders);
    }

    private Reaction leaders(Event.CommandGiven command, Turn turn) {
        String words = command.words().strip();
        if (words.isEmpty()) {
            return Reaction.whisper(shown(turn));
        }
        if (!turn.member().leader()) {
            return Reaction.whisper(
                    turn.say("name.leaders.only", "leaders", turn.words().row(names(now(turn)))));
        }
        String verb = words.split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        String rest = words.substring(verb.length()).strip();
        if (turn.words().list("name.leaders.add.words").contains(verb)) {
            return whom(command, rest, turn).map(this::add, turn);
        }
        return turn.words().list("name.leaders.remove.words").contains(verb)
                ? whom(command, rest, turn).map(this::remove, turn)
                : Reaction.whisper(turn.say("name.leaders.unclear"));
    }

    private Text shown(Turn turn) {
        Text who = named(now(turn), turn);
        return turn.member().leader() ? who.paragraph(turn.say("name.leaders.how")) : who;
    }

    private Whom whom(Event.CommandGiven command, String rest, Turn turn) {
        return Whom.meant(command.named(), rest, turn, members);
    }

    private Reaction add(Member member, Turn turn) {
        if (member.leader()) {
            return Reaction.whisper(turn.say("name.leaders.already", "name", member.name()));
        }
        members.lead(member.id(), true);
        return Reaction.whisper(turn.say("name.leaders.added", "name", member.name()))
                .and(tell(member, "name.leaders.welcome", turn));
    }

    private Reaction remove(Member member, Turn turn) {
        if (!member.leader()) {
            return Reaction.whisper(turn.say("name.leaders.never", "name", member.name()));
        }
        if (now(turn).size() == 1) {
            return Reaction.whisper(turn.say("name.leaders.last", "name", member.name()));
        }
        members.lead(member.id(), false);
        return Reaction.whisper(turn.say("name.leaders.removed", "name", member.name()))
                .and(tell(member, "name.leaders.thanks", turn));
    }

    /** Whoever's part changes hears of it, in their own language; not those who did it themselves. */
    private Reaction tell(Member member, String key, Turn turn) {
        if (member.id().equals(turn.member().id())) {
            return Reaction.NONE;
        }
        Turn theirs = turn.speakingWith(member, wordbook.in(member.language()));
        return Reaction.post(
                member.direct(),
                theirs.say(
                        key,
                        "by",
                        turn.member().name(),
                        "community",
                        turn.community().name()));
    }

    private List<Member> now(Turn turn) {
        return members.leaders(turn.community().id());
    }

    /** Who looks after the community, in a sentence. */
    static Text named(List<Member> leaders, Turn turn) {
        return leaders.isEmpty()
                ? turn.say("name.leaders.none")
                : turn.say("name.leaders.are", "leaders", turn.words().row(names(leaders)));
    }

    private static List<String> names(List<Member> leaders) {
        return leaders.stream().map(Member::name).toList();
    }
}
