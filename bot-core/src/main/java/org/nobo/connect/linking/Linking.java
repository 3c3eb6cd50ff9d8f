package org.nobo.connect.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.Control;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Text;
import org.nobo.community.CodeDesk;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.community.Merging;
import org.nobo.community.OneTimeCodes.Purpose;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Platforms;

/** {@code /nobo link}: a code shown on one platform and typed on the other makes both accounts one member. */
public final class Linking implements Feature {
    private static final String LINK = "link";
    private static final String LAST = "last";

    private final Members members;
    private final Merging merging;
    private final CodeDesk codes;
    private final Differing differing;

    public Linking(Members members, Merging merging, CodeDesk codes, Differing differing) {
        this.members = members;
        this.merging = merging;
        this.codes = codes;
        this.differing = differing;
    }

    @Override
    public void routes(Routes routes) {
        routes.command(LINK, this::link).choice(LINK, this::pressed).command("unlink", this::unlink);
    }

    private Reaction link(Event.CommandGiven command, Turn turn) {
        String typed = command.words().strip();
        return typed.isEmpty() ? give(command, turn) : take(command, typed, turn);
    }

    private Reaction give(Event.CommandGiven command, Turn turn) {
        List<Account> accounts = members.accounts(turn.member().id());
        if (accounts.size() > 1
                && accounts.size() >= turn.community().platforms().size()) {
            return Reaction.whisper(
                    Message.of(turn.say("link.already", "platforms", row(accounts, turn)), where(accounts, turn)));
        }
        if (turn.community().platforms().size() < 2) {
            return Reaction.whisper(turn.say("link.one"));
        }
        String code = codes.give(Purpose.LINK, turn.member().id(), command.id(), turn.now());
        return Reaction.whisper(turn.say("link.code", "code", new Text.Strong(code)));
    }

    private Reaction take(Event.CommandGiven command, String typed, Turn turn) {
        return switch (codes.take(Purpose.LINK, turn.member().id(), typed, turn.now())) {
            case CodeDesk.TooOften often -> Reaction.whisper(turn.say("code.often"));
            case CodeDesk.Wrong wrong -> Reaction.whisper(turn.say("link.code.wrong"));
            case CodeDesk.From(MemberId giver) ->
                other(giver, turn)
                        .map(other -> isOnTheSame(other, turn)
                                ? Reaction.whisper(turn.say("link.same", "name", other.name()))
                                : sure(command, other, turn))
                        .orElseGet(() -> Reaction.whisper(turn.say("link.code.wrong")));
        };
    }

    /** Who gave the code, if they are somebody else of this community. */
    private Optional<Member> other(MemberId giver, Turn turn) {
        return members.find(giver)
                .filter(Member::here)
                .filter(other -> other.community().equals(turn.community().id()))
                .filter(other -> !other.id().equals(turn.member().id()));
    }

    private boolean isOnTheSame(Member other, Turn turn) {
        return members.accounts(other.id()).stream()
                .anyMatch(theirs -> members.accounts(turn.member().id()).stream()
                        .anyMatch(mine -> mine.platform().equals(theirs.platform())));
    }

    /** Whoever was talked into typing somebody else's code reads here whose it is. */
    private Reaction sure(Event.CommandGiven command, Member other, Turn turn) {
        String again = codes.give(Purpose.LINK, other.id(), command.id(), turn.now());
        return Reaction.whisper(Message.of(
                turn.say(
                        "link.sure",
                        "name",
                        new Text.Strong(other.name()),
                        "platform",
                        Platforms.row(
                                members.accounts(other.id()).stream()
                                        .map(Account::platform)
                                        .toList(),
                                turn.words())),
                new Choice(LINK + "/yes/" + again, turn.label("link.sure.yes"), Look.PRIMARY),
                Choice.of(LINK + "/no", turn.label("link.sure.no"))));
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 3);
        return switch (parts[1]) {
            case "yes" -> yes(parts[2], turn);
            case "where" -> chosen(parts[2], turn);
            default -> Reaction.replace(Message.of(turn.say("link.no.said")));
        };
    }

    private Reaction yes(String code, Turn turn) {
        return codes.take(Purpose.LINK, turn.member().id(), code, turn.now()) instanceof CodeDesk.From(MemberId giver)
                ? other(giver, turn)
                        .filter(other -> !isOnTheSame(other, turn))
                        .map(other -> become(other, turn))
                        .orElseGet(() -> Reaction.replace(Message.of(turn.say("link.over"))))
                : Reaction.replace(Message.of(turn.say("link.over")));
    }

    private Reaction become(Member other, Turn turn) {
        Member me = turn.member();
        Differing.Before before = differing.before(me.id(), other.id());
        Account here = me.account();
        Member one = merging.merge(me.id(), other.id());
        members.seen(one.id(), here);
        List<Account> accounts = members.accounts(one.id());
        Text said = turn.say("link.done", "platforms", row(accounts, turn))
                .paragraph(differing.told(before, one.id(), turn))
                .paragraph(turn.say("link.where"));
        return Reaction.replace(Message.of(turn.say("link.done.said")))
                .and(
                        LINK + "/done/" + one.id() + "/" + turn.now().toEpochMilli(),
                        new Action.Post(new Place.Direct(here), Message.of(said, where(accounts, turn))))
                .and(
                        LINK + "/told/" + one.id() + "/" + turn.now().toEpochMilli(),
                        new Action.Post(
                                other.direct(),
                                Message.of(turn.say(
                                        "link.told",
                                        "name",
                                        me.name(),
                                        "platform",
                                        Platforms.named(here.platform(), turn.words())))));
    }

    /** One question, which may be left unanswered: then they are written to where they were last seen. */
    private static List<Control> where(List<Account> accounts, Turn turn) {
        List<Control> buttons = new ArrayList<>();
        for (Account account : accounts) {
            buttons.add(Choice.of(
                    LINK + "/where/" + account.platform(), Platforms.named(account.platform(), turn.words())));
        }
        buttons.add(Choice.of(LINK + "/where/" + LAST, turn.label("link.where.last")));
        return buttons;
    }

    private Reaction chosen(String platform, Turn turn) {
        MemberId me = turn.member().id();
        if (LAST.equals(platform)) {
            members.writeToLastSeen(me);
            return Reaction.replace(Message.of(turn.say("link.where.last.said")));
        }
        return members.accounts(me).stream()
                .filter(account -> account.platform().value().equals(platform))
                .findFirst()
                .map(account -> {
                    members.writeTo(me, account);
                    return Reaction.replace(Message.of(turn.say(
                            "link.where.said", "platform", Platforms.named(account.platform(), turn.words()))));
                })
                .orElseGet(() -> Reaction.replace(Message.of(turn.say("link.over"))));
    }

    /** What they told stays with whom they write from now; the other account is a stranger's again, and greeted by nobody. */
    private Reaction unlink(Event.CommandGiven command, Turn turn) {
        Member me = turn.member();
        List<Account> others = members.accounts(me.id()).stream()
                .filter(account -> !account.platform().equals(me.account().platform()))
                .toList();
        if (others.isEmpty()) {
            return Reaction.whisper(turn.say("link.nothing"));
        }
        Reaction said = Reaction.whisper(turn.say("link.parted", "platforms", row(others, turn)));
        for (Account other : others) {
            members.leaveAccount(me.id(), other);
            members.arrive(me.community(), Person.named(other, me.name()), false, turn.now());
            said = said.and(
                    LINK + "/parted/" + me.id() + "/" + command.id(),
                    new Action.Post(
                            new Place.Direct(other),
                            Message.of(turn.say(
                                    "link.parted.told",
                                    "platform",
                                    Platforms.named(me.account().platform(), turn.words())))));
        }
        return said;
    }

    private static Text row(List<Account> accounts, Turn turn) {
        return Platforms.row(
                accounts.stream()
                        .map(Account::platform)
                        .sorted(Comparator.comparing(PlatformId::value))
                        .toList(),
                turn.words());
    }
}
