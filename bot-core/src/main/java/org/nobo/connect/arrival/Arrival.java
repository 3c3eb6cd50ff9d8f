package org.nobo.connect.arrival;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.nobo.chat.Account;
import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.Message;
import org.nobo.chat.Pauses;
import org.nobo.chat.Person;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Text;
import org.nobo.chat.Workspace;
import org.nobo.community.Absences;
import org.nobo.community.Communities;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Wordbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks who came while the bot was away, and lets leaders decide where somebody should. */
public final class Arrival implements Feature {
    private static final String ROSTER = "roster";
    private static final Logger LOG = LoggerFactory.getLogger(Arrival.class);

    /** A platform that does not tell who is there is asked again, more and more seldom. */
    private static final Pauses AGAIN = new Pauses(Duration.ofMinutes(1), Duration.ofHours(1));

    private final Roster roster;
    private final Communities communities;
    private final Members members;
    private final Absences absences;
    private final Wordbook words;
    private final Rush rush;

    public Arrival(Roster roster, Communities communities, Members members, Absences absences, Wordbook words) {
        this.roster = roster;
        this.communities = communities;
        this.members = members;
        this.absences = absences;
        this.words = words;
        this.rush = new Rush(members);
    }

    @Override
    public void routes(Routes routes) {
        routes.on(Event.Installed.class, this::installed)
                .on(Event.CameBack.class, (event, turn) -> look(event.workspace(), "as it is"))
                .on(Event.Uninstalled.class, this::uninstalled)
                .on(Event.MemberJoined.class, this::joined)
                .on(Event.MemberChanged.class, this::changed)
                .on(Event.MemberLeft.class, this::left)
                .work(ROSTER, this::look, this::looked)
                .alarm(ROSTER, (event, turn) -> Reaction.NONE.andWork(event.alarm(), event.note()))
                .leadersChoice(ROSTER, this::decided);
    }

    private Reaction installed(Event.Installed event, Turn turn) {
        for (Account account : event.by()) {
            Member installer =
                    members.arrive(turn.community().id(), Person.named(account, account.user()), false, turn.now());
            members.lead(installer.id(), true);
        }
        return look(event.workspace(), "as it is");
    }

    /** Leaders are told of a rush once a day, while it is still on. */
    private Reaction joined(Event.MemberJoined event, Turn turn) {
        return !Roster.noticedLater(event) && rush.isOn(turn.community().id(), turn.now())
                ? tellLeaders(turn, event.who().workspace(), ROSTER + "/rush/" + today(turn), "arrival.rush", List.of())
                : Reaction.NONE;
    }

    /** Their platform says that they are away, or back. */
    private Reaction changed(Event.MemberChanged event, Turn turn) {
        turn.actor()
                .ifPresent(member -> absences.note(
                        member,
                        event.person().account().platform(),
                        event.person().awayUntil()));
        return Reaction.NONE;
    }

    private Reaction uninstalled(Event.Uninstalled event, Turn turn) {
        communities.unsettle(event.workspace());
        return Reaction.NONE;
    }

    /** Who left one platform and is on another too is still here. */
    private Reaction left(Event.MemberLeft event, Turn turn) {
        Member member = turn.member();
        if (members.accounts(member.id()).size() > 1) {
            members.leaveAccount(member.id(), event.who());
        } else {
            members.depart(member.id(), turn.now());
        }
        return Reaction.NONE;
    }

    /** What a leader decided is work of its own: a look that is under way does not stand in its way. */
    private static Reaction look(Workspace workspace, String how) {
        String plain = ROSTER + "/" + workspace.platform() + "/" + workspace.id();
        String name = "as it is".equals(how) ? plain : plain + "/" + how.replace(' ', '-');
        return Reaction.NONE.andWork(name, workspace.platform() + "\n" + workspace.id() + "\n" + how);
    }

    private String look(String input) {
        String[] lines = input.split("\n");
        Workspace workspace = new Workspace(new PlatformId(lines[0]), lines[1]);
        if ("greet nobody".equals(lines[2])) {
            roster.writeDownWhoWaits(workspace);
            return String.join("\n", lines[0], lines[1], lines[2], Roster.Found.UP_TO_DATE.name());
        }
        Roster.Found found = roster.look(workspace, "greet all".equals(lines[2]));
        return String.join("\n", lines[0], lines[1], lines[2], found.name(), said(found, workspace, pause(lines, 3)));
    }

    /** What keeps failing is said once, and once more when it is over; returns how long it is to rest, in seconds. */
    private static String said(Roster.Found found, Workspace workspace, Duration before) {
        if (found != Roster.Found.NOT_NOW) {
            if (before.isPositive()) {
                LOG.info("{} tells again who is in {}", workspace.platform(), workspace.id());
            }
            return "0";
        }
        if (before.isZero()) {
            LOG.warn(
                    "{} does not tell who is in {}: whoever came or went unseen is found later. It is asked again, at least"
                            + " once an hour",
                    workspace.platform(),
                    workspace.id());
        }
        return String.valueOf((before.isZero() ? AGAIN.first() : AGAIN.after(before)).toSeconds());
    }

    private static Duration pause(String[] lines, int at) {
        return lines.length > at ? Duration.ofSeconds(Long.parseLong(lines[at])) : Duration.ZERO;
    }

    private Reaction looked(Event.WorkDone event, Turn turn) {
        String[] lines = event.result().split("\n");
        Workspace workspace = new Workspace(new PlatformId(lines[0]), lines[1]);
        return switch (Roster.Found.valueOf(lines[3])) {
            case UP_TO_DATE -> Reaction.NONE.callingOff(event.work());
            case FIRST_SIGHT -> firstSight(event, workspace, turn);
            case CROWD_WAITS ->
                tellLeaders(
                        turn,
                        workspace,
                        event.work() + "/crowd/" + today(turn),
                        "arrival.crowd",
                        List.of("greet", "quiet"));
            case NOT_NOW -> {
                Duration pause = lines.length > 4 ? pause(lines, 4) : AGAIN.first();
                String again = String.join("\n", lines[0], lines[1], lines[2], String.valueOf(pause.toSeconds()));
                yield Reaction.NONE.andAlarm(event.work(), turn.now().plus(pause), again);
            }
        };
    }

    /** Only now is it the past: had the process died before, the leaders would not hear of it. */
    private Reaction firstSight(Event.WorkDone event, Workspace workspace, Turn turn) {
        communities.swept(workspace, turn.now());
        return tellLeaders(turn, workspace, event.work() + "/first", "arrival.first", List.of("invite", "leave"));
    }

    /** However often the bot starts, leaders are asked about a crowd once a day. */
    private static LocalDate today(Turn turn) {
        return LocalDate.ofInstant(turn.now(), ZoneOffset.UTC);
    }

    /**
     * @param workspace the one that is told of, wherever its leaders are
     */
    private Reaction tellLeaders(Turn turn, Workspace workspace, String name, String key, List<String> answers) {
        Reaction all = Reaction.NONE;
        int here = turn.community().platforms().size() < 2
                ? members.count(turn.community().id())
                : members.on(turn.community().id(), workspace.platform()).size();
        for (Member leader : members.leaders(turn.community().id())) {
            Turn theirs = turn.speakingWith(leader, words.in(leader.language()));
            Text text = theirs.say(key, "community", turn.community().name(), "count", here);
            List<Choice> buttons = answers.stream()
                    .map(answer -> new Choice(
                            ROSTER + "/" + answer + "/" + workspace.platform() + "/" + workspace.id(),
                            theirs.label("arrival." + answer),
                            Look.PLAIN))
                    .toList();
            all = all.and(name + "/" + leader.id(), new Action.Post(leader.direct(), Message.of(text, buttons)));
        }
        return all;
    }

    private Reaction decided(Event.ChoiceMade event, Turn turn) {
        String[] parts = event.choice().split("/");
        Workspace workspace = new Workspace(new PlatformId(parts[2]), parts[3]);
        Reaction said = Reaction.replace(Message.of(turn.say("arrival." + parts[1] + ".said")));
        return switch (parts[1]) {
            case "invite" -> said.and(invitation(turn.community().at(workspace.platform()), turn));
            case "greet" -> said.and(look(workspace, "greet all"));
            case "quiet" -> said.and(look(workspace, "greet nobody"));
            default -> said;
        };
    }

    /** One post that invites those who were here before the bot; nobody is written to. */
    private static Reaction invitation(Community community, Turn turn) {
        return community
                .introductions()
                .map(channel -> Reaction.NONE.and(
                        "arrival/invitation",
                        new Action.Post(
                                channel, Message.of(turn.say("arrival.invitation", "community", community.name())))))
                .orElseGet(() -> Reaction.post(turn.member().direct(), turn.say("arrival.nowhere")));
    }
}
