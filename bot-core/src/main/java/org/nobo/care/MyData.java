package org.nobo.care;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Action;
import org.nobo.chat.Attachment;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Text;
import org.nobo.community.Communities;
import org.nobo.community.Holdings;
import org.nobo.community.Holdings.Held;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Again;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;

/**
 * {@code /nobo mydata}: see, take along and delete what is kept. Who leaves is forgotten thirty days later, and so are all
 * of a community that the bot was taken out of.
 */
public final class MyData implements Feature {
    private static final String MYDATA = "mydata";
    private static final String ALL = MYDATA + "/all";
    private static final int AT_ONCE = 50;
    private static final Duration AFTER_LEAVING = Duration.ofDays(30);

    private final List<Holdings> holdings;
    private final Members members;
    private final Communities communities;

    /**
     * @param areas what the areas keep; what is kept of a member by all together is added
     */
    public MyData(List<Holdings> areas, Members members, Communities communities) {
        this.communities = communities;
        List<Holdings> all = new ArrayList<>(areas);
        all.add(new MemberHoldings(members));
        this.holdings = List.copyOf(all);
        this.members = members;
    }

    /** Everything that is kept of members, by area; what is kept by all together comes last. */
    public List<Holdings> holdings() {
        return holdings;
    }

    @Override
    public void routes(Routes routes) {
        routes.command(MYDATA, (event, turn) -> show(turn))
                .choice(MYDATA, this::pressed)
                .on(Event.MemberLeft.class, MyData::leaves)
                .on(Event.MemberJoined.class, MyData::isBack)
                .on(Event.Uninstalled.class, MyData::goes)
                .alarm(MYDATA, this::forgetWhoLeft)
                .home(turn -> Optional.of(
                        Message.of(turn.say("care.home"), Again.button(MYDATA, turn.label("care.home.button")))));
    }

    private Reaction show(Turn turn) {
        Text lines = turn.say("care.mydata");
        for (Held held : all(turn.member().id())) {
            lines = lines.line(
                    turn.say("care.held", "what", Text.of(turn.label(held.what())), "content", held.content()));
        }
        return Reaction.whisper(Message.of(
                lines,
                Choice.of(MYDATA + "/export", turn.label("care.export")),
                new Choice(MYDATA + "/delete", turn.label("care.delete"), Look.DANGER)));
    }

    private List<Held> all(MemberId member) {
        return holdings.stream().flatMap(each -> each.about(member).stream()).toList();
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        return switch (choice.choice()) {
            case MYDATA + "/export" -> export(turn);
            case MYDATA + "/delete" -> sure(turn);
            case MYDATA + "/gone" -> delete(turn);
            default -> Reaction.replace(Message.of(turn.say("care.kept")));
        };
    }

    private Reaction export(Turn turn) {
        StringBuilder file = new StringBuilder();
        for (Held held : all(turn.member().id())) {
            file.append("## ")
                    .append(turn.label(held.what()))
                    .append("\n\n")
                    .append(held.content())
                    .append("\n\n");
        }
        Attachment attachment = new Attachment(
                "my-data.md", file.toString().getBytes(StandardCharsets.UTF_8), turn.label("care.export.alt"));
        return Reaction.post(
                turn.member().direct(), Message.of(turn.say("care.exported")).with(attachment));
    }

    private static Reaction sure(Turn turn) {
        return Reaction.whisper(Message.of(
                turn.say("care.sure"),
                new Choice(MYDATA + "/gone", turn.label("care.sure.yes"), Look.DANGER),
                Choice.of(MYDATA + "/keep", turn.label("care.sure.no"))));
    }

    /** The answer rides on the acknowledgement alone: a delivery would be written down, and nothing shall remain. */
    private Reaction delete(Turn turn) {
        return forget(turn.member().id()).and(Reaction.replace(Message.of(turn.say("care.gone"))));
    }

    /** What others were shown of it is taken back first: afterwards nobody knows what it was. */
    private Reaction forget(MemberId member) {
        Reaction takenBack = Reaction.NONE;
        for (Holdings each : holdings) {
            for (Action action : each.takeBack(member)) {
                takenBack = takenBack.and(action);
            }
        }
        holdings.forEach(each -> each.forget(member));
        return takenBack;
    }

    private static Reaction leaves(Event.MemberLeft event, Turn turn) {
        String member = turn.member().id().value();
        return Reaction.NONE.andAlarm(MYDATA + "/" + member, turn.now().plus(AFTER_LEAVING), member);
    }

    private static Reaction isBack(Event.MemberJoined event, Turn turn) {
        return Reaction.NONE.callingOff(MYDATA + "/" + turn.member().id());
    }

    private static Reaction goes(Event.Uninstalled event, Turn turn) {
        return Reaction.NONE.andAlarm(ALL, turn.now().plus(AFTER_LEAVING), "");
    }

    /** A few at a time, so that no turn is long. */
    private Reaction forgetSome(Turn turn) {
        List<Member> left = communities.homes(turn.community().id()).isEmpty()
                ? members.in(turn.community().id())
                : List.of();
        Reaction all = Reaction.NONE;
        for (Member member : left.subList(0, Math.min(AT_ONCE, left.size()))) {
            all = all.and(forget(member.id()));
        }
        return left.size() > AT_ONCE ? all.andAlarm(ALL, turn.now().plusSeconds(1), "") : all;
    }

    private Reaction forgetWhoLeft(Event.TimeCame event, Turn turn) {
        if (event.alarm().equals(ALL)) {
            return forgetSome(turn);
        }
        MemberId member = new MemberId(event.note());
        boolean left = members.find(member).map(Member::here).map(here -> !here).orElse(false);
        return left ? forget(member) : Reaction.NONE;
    }
}
