package org.nobo.connect.firstdays;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Control;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;

/** {@code /nobo newcomers}: how far those get who come, in numbers; and who of them nobody said hello to. */
final class Overview {
    private static final Duration QUARTER = Duration.ofDays(90);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MOST_NAMED = 5;

    private final Kept kept;
    private final Deeds deeds;

    Overview(Kept kept, Deeds deeds) {
        this.kept = kept;
        this.deeds = deeds;
    }

    Reaction show(Turn turn) {
        List<Newcomer> lately =
                kept.newcomers().since(turn.community().id(), turn.now().minus(QUARTER));
        if (lately.isEmpty()) {
            return Reaction.whisper(turn.say("newcomers.none"));
        }
        List<Deeds.Done> done = lately.stream().map(deeds::of).toList();
        Text text = turn.say("newcomers.joined", "count", lately.size())
                .line(line("answered", count(done, Deeds.Done::answered), turn))
                .line(line("introduced", count(done, each -> each.introduced() == Drafted.POSTED), turn))
                .line(line("asked", count(done, each -> each.asked() > 0), turn))
                .line(line("met", count(done, each -> each.met() > 0), turn));
        return Reaction.whisper(withUnmet(text, lately, turn));
    }

    private static long count(List<Deeds.Done> done, java.util.function.Predicate<Deeds.Done> which) {
        return done.stream().filter(which).count();
    }

    private static Text line(String what, long count, Turn turn) {
        return turn.say("newcomers." + what, "count", count);
    }

    private Message withUnmet(Text text, List<Newcomer> lately, Turn turn) {
        List<Control> buttons = new ArrayList<>();
        Text names = Text.EMPTY;
        for (Newcomer newcomer : lately) {
            boolean waits = newcomer.host().isEmpty()
                    && !newcomer.greeted()
                    && newcomer.joinedAt().isAfter(turn.now().minus(MONTH));
            Optional<Member> member =
                    waits && buttons.size() < MOST_NAMED ? kept.members().find(newcomer.member()) : Optional.empty();
            if (member.isPresent()) {
                names = names.line(
                        turn.say("newcomers.name", "who", member.get().mention()));
                buttons.add(Control.Choice.of(
                        HostMessages.claim(newcomer, turn).id(),
                        turn.label("newcomers.claim", "name", member.get().name())));
            }
        }
        return buttons.isEmpty()
                ? Message.of(text)
                : Message.of(text.paragraph(turn.say("newcomers.unmet")).line(names), buttons);
    }
}
