package org.nobo.connect.introduction;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.Event;
import org.nobo.chat.Form;
import org.nobo.chat.MemberId;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.feature.WhomField;

/**
 * {@code /nobo introduce @ann @ben}: any member may think that two should meet; both are asked first. Who names nobody picks
 * them from a list.
 */
public final class Recommending implements Feature {
    private static final String INTRODUCE = "introduce";
    private static final int MOST = 4;

    private final Members members;
    private final Bringing bringing;
    private final Strangers strangers;

    public Recommending(Members members, Bringing bringing, Strangers strangers) {
        this.members = members;
        this.bringing = bringing;
        this.strangers = strangers;
    }

    @Override
    public void routes(Routes routes) {
        routes.command(INTRODUCE, this::introduce).form(INTRODUCE, this::picked);
    }

    private Reaction introduce(Event.CommandGiven command, Turn turn) {
        List<MemberId> named = here(command.named().stream(), turn);
        if (named.isEmpty() && command.words().isBlank()) {
            return Reaction.ask(form(turn, "", ""));
        }
        return isFew(named) ? begin(named, command.id(), turn) : Reaction.whisper(turn.say("encounter.introduce.whom"));
    }

    private Reaction picked(Event.FormSent form, Turn turn) {
        List<MemberId> named = here(WhomField.picked(form).stream(), turn);
        return isFew(named)
                ? begin(named, form.id(), turn)
                : Reaction.ask(form(turn, WhomField.value(form), turn.label("encounter.introduce.few")));
    }

    private static boolean isFew(List<MemberId> named) {
        return named.size() >= 2 && named.size() <= MOST;
    }

    private List<MemberId> here(Stream<Account> accounts, Turn turn) {
        return accounts.flatMap(account -> members.of(turn.community().id(), account).stream())
                .filter(Member::here)
                .map(Member::id)
                .distinct()
                .toList();
    }

    private static Form form(Turn turn, String value, String problem) {
        Form.Field whom = WhomField.of(turn.label("encounter.introduce.form.whom"), MOST)
                .hinted(turn.label("encounter.introduce.few"))
                .filled(value)
                .wrong(problem);
        return new Form(
                INTRODUCE + "/whom",
                turn.label("encounter.introduce.form"),
                List.of(whom),
                turn.label("encounter.introduce.form.send"));
    }

    /** Who may not be asked just now is not; who that is, and why, is nobody else's to know. */
    private Reaction begin(List<MemberId> named, String event, Turn turn) {
        Reaction said = Reaction.whisper(turn.say("encounter.introduce.said"));
        List<MemberId> asked = strangers.mayBeAsked(named, turn);
        if (asked.size() < 2) {
            return said;
        }
        String id =
                UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8)).toString();
        Encounter encounter = Encounter.asking(id, turn.community().id(), Optional.empty(), asked, turn.now());
        return said.and(bringing.begin(encounter, turn));
    }
}
