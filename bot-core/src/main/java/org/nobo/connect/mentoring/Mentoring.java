package org.nobo.connect.mentoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nobo.chat.Action;
import org.nobo.chat.Control.Choice;
import org.nobo.chat.Control.Look;
import org.nobo.chat.Event;
import org.nobo.chat.MemberId;
import org.nobo.chat.Message;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Text;
import org.nobo.community.Community;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.introduction.Bringing;
import org.nobo.connect.mentoring.Wanted.Stage;
import org.nobo.connect.rounds.Rounds;
import org.nobo.feature.Feature;
import org.nobo.feature.Reaction;
import org.nobo.feature.Routes;
import org.nobo.feature.Turn;
import org.nobo.words.Platforms;
import org.nobo.words.Wordbook;

/**
 * {@code /nobo mentor …}: asks in the help channel who could be a mentor. Who offers takes it on when the one who looks says
 * yes, and may give it back.
 */
public final class Mentoring implements Feature {
    private static final int LONGEST = 300;

    private final Mentorships mentorships;
    private final Members members;
    private final Bringing bringing;
    private final Wordbook wordbook;
    private final Notice notice;
    private final Offering offering;

    /** @param rounds who would rather not meet whom */
    public Mentoring(Mentorships mentorships, Members members, Rounds rounds, Bringing bringing, Wordbook wordbook) {
        this.mentorships = mentorships;
        this.members = members;
        this.bringing = bringing;
        this.wordbook = wordbook;
        this.notice = new Notice(mentorships, members, wordbook);
        this.offering = new Offering(mentorships, members, rounds, bringing, notice, wordbook);
    }

    @Override
    public void routes(Routes routes) {
        routes.command("mentor", this::draft)
                .choice(Wanted.PREFIX, this::pressed)
                .alarm(Wanted.PREFIX, this::timeCame);
    }

    private static Optional<Place.Channel> channel(Community community) {
        return community.help().or(community::introductions);
    }

    /** It is shown before it is said. */
    private Reaction draft(Event.CommandGiven command, Turn turn) {
        String topic = command.words().strip();
        if (topic.isEmpty() || topic.length() > LONGEST) {
            return Reaction.whisper(turn.say("mentor.for.what"));
        }
        if (channel(turn.community()).isEmpty()) {
            return Reaction.whisper(turn.say("mentor.nowhere"));
        }
        Wanted wanted = new Wanted(
                fresh(command),
                turn.community().id(),
                turn.member().id(),
                topic,
                Stage.DRAFT,
                Optional.empty(),
                List.of());
        mentorships.keep(wanted);
        return Reaction.whisper(Message.of(
                turn.say("mentor.draft")
                        .paragraph(new Text(List.of(new Text.Quote(notice.text(wanted, turn)))))
                        .paragraph(across(turn)),
                new Choice(wanted.name() + "/ask", turn.label("mentor.ask"), Look.PRIMARY)));
    }

    /** Where there are several platforms: on which others it is asked, or how it would be. */
    private Text across(Turn turn) {
        List<PlatformId> others = elsewhere(turn);
        if (others.isEmpty()) {
            return Text.EMPTY;
        }
        String key = bringing.meetsAcross(turn.member()) ? "mentor.across.draft" : "mentor.across.only";
        return turn.say(key, "platforms", Platforms.row(others, turn.words()));
    }

    /** The other platforms that have a place for it. */
    private static List<PlatformId> elsewhere(Turn turn) {
        Community community = turn.community();
        return community.platforms().stream()
                .filter(platform ->
                        !channel(community).map(Place.Channel::platform).equals(Optional.of(platform)))
                .filter(platform -> channel(community.at(platform)).isPresent())
                .toList();
    }

    static String fresh(Event event) {
        return UUID.nameUUIDFromBytes(event.id().getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .substring(0, 12);
    }

    private Reaction pressed(Event.ChoiceMade choice, Turn turn) {
        String[] parts = choice.choice().split("/", 4);
        MemberId by =
                new MemberId(parts.length > 3 ? parts[3] : turn.member().id().value());
        Optional<Wanted> wanted = mentorships
                .find(parts[1])
                .filter(found -> found.community().equals(turn.community().id()));
        return wanted.map(found -> switch (parts[2]) {
                    case "ask" -> ask(found, turn);
                    case "take" -> offering.offer(found, turn);
                    case "yes" -> offering.accept(found, by, choice, turn);
                    case "no" -> offering.decline(found, by, turn);
                    case "back" -> giveBack(found, turn);
                    default -> close(found, turn);
                })
                .orElseGet(() -> Reaction.whisper(turn.say("talk.late.over")));
    }

    private Reaction timeCame(Event.TimeCame time, Turn turn) {
        String[] parts = time.alarm().split("/", 4);
        return mentorships
                .find(parts[1])
                .map(wanted -> offering.rests(wanted, new MemberId(parts[3]), turn))
                .orElse(Reaction.NONE);
    }

    private static boolean isMine(Wanted wanted, Turn turn) {
        return wanted.member().equals(turn.member().id());
    }

    private Reaction ask(Wanted wanted, Turn turn) {
        Optional<Place.Channel> channel = channel(turn.community());
        if (!isMine(wanted, turn) || wanted.stage() != Stage.DRAFT || channel.isEmpty()) {
            return Reaction.whisper(turn.say("talk.late.over"));
        }
        Wanted open = wanted.open().alsoOn(bringing.meetsAcross(turn.member()) ? elsewhere(turn) : List.of());
        mentorships.keep(open);
        Message standing = notice.standing(open, turn);
        Reaction asked = Reaction.replace(Message.of(turn.say("mentor.asked")))
                .and(open.name(), new Action.Post(channel.get(), standing));
        for (PlatformId platform : open.elsewhere()) {
            Place.Channel there = channel(turn.community().at(platform)).orElseThrow();
            asked = asked.and(open.name(platform), new Action.Post(there, standing));
        }
        return asked;
    }

    private Reaction giveBack(Wanted wanted, Turn turn) {
        boolean mine = wanted.mentor().equals(Optional.of(turn.member().id()));
        if (!mine || wanted.stage() != Stage.TAKEN) {
            return Reaction.whisper(turn.say("mentor.not.yours"));
        }
        Reaction open = Reaction.whisper(turn.say("mentor.given.back")).and(notice.changed(wanted.open(), turn));
        return members.find(wanted.member())
                .filter(Member::here)
                .map(member -> open.and(Reaction.post(
                        member.direct(),
                        turn.speakingWith(member, wordbook.in(member.language()))
                                .say("mentor.open.again", "topic", wanted.topic()))))
                .orElse(open);
    }

    private Reaction close(Wanted wanted, Turn turn) {
        boolean open = wanted.stage() == Stage.OPEN;
        if (!open || !(isMine(wanted, turn) || turn.member().leader())) {
            return Reaction.whisper(turn.say("mentor.not.yours"));
        }
        return notice.changed(wanted.closed(), turn);
    }
}
