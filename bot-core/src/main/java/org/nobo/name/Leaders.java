package org.nobo.name;

import java.util.List;
import java.util.Locale;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.WhomField;
import org.nobo.words.Wordbook;

/** {@code /nobo leaders}: everybody sees who looks after the community; leaders add and remove. */
public final class Leaders implements Feature {
    private static final String LEADERS = "leaders";
    private static final String ADD = "add";
    private static final String REMOVE = "remove";

    private final Members members;
    private final Wordbook wordbook;

    public Leaders(Members members, Wordbook wordbook) {
        this.members = members;
        this.wordbook = wordbook;
    }

    @Override
    public void routes(Routes routes) {
        routes.command(LEADERS, this::leaders).leadersForm(LEADERS, this::picked);
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
        boolean adds = turn.words().list("name.leaders.add.words").contains(verb);
        if (!adds && !turn.words().list("name.leaders.remove.words").contains(verb)) {
            return Reaction.whisper(turn.say("name.leaders.unclear"));
        }
        if (rest.isEmpty() && command.named().isEmpty()) {
            return Reaction.ask(form(adds ? ADD : REMOVE, turn));
        }
        return changed(Whom.meant(command.named(), rest, turn, members), adds, turn);
    }

    /** Who names nobody picks somebody from a list. */
    private static Form form(String change, Turn turn) {
        return new Form(
                LEADERS + "/" + change,
                turn.label("name.leaders.form"),
                List.of(WhomField.of(turn.label("name.leaders.form." + change), 1)),
                turn.label("name.leaders.form." + change + ".send"));
    }

    private Reaction picked(Event.FormSent form, Turn turn) {
        return changed(
                Whom.meant(WhomField.picked(form), "", turn, members),
                form.form().equals(LEADERS + "/" + ADD),
                turn);
    }

    private Reaction changed(Whom whom, boolean adds, Turn turn) {
        return whom.map(adds ? this::add : this::remove, turn);
    }

    private Text shown(Turn turn) {
        Text who = named(now(turn), turn);
        return turn.member().leader() ? who.paragraph(turn.say("name.leaders.how")) : who;
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
