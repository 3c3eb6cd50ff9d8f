package org.nobo.connect.introduction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;

/**
 * A few people who are brought together, by a round or because they asked.
 *
 * @param id a name of its own, at most 40 characters
 * @param round the round they met in
 * @param begunAt when they were brought together, or asked
 * @param room the key of the room they are in, once it is there
 * @param days how long they have for meeting
 * @param talked whether one of them said something in it
 */
public record Encounter(
        String id,
        CommunityId community,
        Optional<String> round,
        Stage stage,
        Instant begunAt,
        Optional<String> room,
        boolean talked,
        int days,
        List<Guest> guests) {

    /** The first part of all that comes back to encounters. */
    static final String PREFIX = "encounter";

    private static final int DAYS = 12;

    public Encounter {
        guests = List.copyOf(guests);
    }

    /** How far it is. Stored by their words in the database. */
    public enum Stage {
        ASKING,
        OPEN,
        OVER
    }

    /** What somebody said to a question about it. */
    public enum Said {
        NOTHING,
        YES,
        NO
    }

    /**
     * One of them.
     *
     * @param agreed to be introduced
     * @param met whether they say that it came to a meeting
     */
    public record Guest(MemberId member, Said agreed, Said met) {}

    /** People who are asked first. */
    public static Encounter asking(
            String id, CommunityId community, Optional<String> round, List<MemberId> who, Instant at) {
        return begun(id, community, round, Stage.ASKING, who, Said.NOTHING, at);
    }

    /** People who have agreed. */
    public static Encounter agreed(
            String id, CommunityId community, Optional<String> round, List<MemberId> who, Instant at) {
        return begun(id, community, round, Stage.OPEN, who, Said.YES, at);
    }

    private static Encounter begun(
            String id,
            CommunityId community,
            Optional<String> round,
            Stage stage,
            List<MemberId> who,
            Said agreed,
            Instant at) {
        List<Guest> guests =
                who.stream().map(each -> new Guest(each, agreed, Said.NOTHING)).toList();
        return new Encounter(id, community, round, stage, at, Optional.empty(), false, DAYS, guests);
    }

    /** The same people, with so much time. */
    public Encounter within(int time) {
        return new Encounter(id, community, round, stage, begunAt, room, talked, time, guests);
    }

    /** Where chance comes from in it: the same whenever it is decided again, and another when they meet again. */
    RandomGenerator chance() {
        int who = guests.stream()
                .map(guest -> guest.member().value())
                .sorted()
                .toList()
                .hashCode();
        return new SplittableRandom(
                31L * who + begunAt.truncatedTo(ChronoUnit.DAYS).getEpochSecond());
    }

    String name(String part) {
        return PREFIX + "/" + id + "/" + part;
    }

    /** Those who have not said no to being introduced. */
    List<MemberId> willing() {
        return guests.stream()
                .filter(guest -> guest.agreed() != Said.NO)
                .map(Guest::member)
                .toList();
    }

    boolean allHaveAgreed() {
        return guests.stream().noneMatch(guest -> guest.agreed() == Said.NOTHING)
                && willing().size() > 1;
    }

    public boolean hasMet() {
        return guests.stream().anyMatch(guest -> guest.met() == Said.YES);
    }

    Optional<Guest> guest(MemberId member) {
        return guests.stream().filter(guest -> guest.member().equals(member)).findFirst();
    }

    Encounter agreeing(MemberId member, Said said) {
        return with(member, guest -> new Guest(member, said, guest.met()));
    }

    Encounter meeting(MemberId member, Said said) {
        return with(member, guest -> new Guest(member, guest.agreed(), said));
    }

    private Encounter with(MemberId member, UnaryOperator<Guest> change) {
        List<Guest> changed = new ArrayList<>(guests);
        changed.replaceAll(guest -> guest.member().equals(member) ? change.apply(guest) : guest);
        return new Encounter(id, community, round, stage, begunAt, room, talked, days, changed);
    }

    Encounter in(Stage next) {
        return new Encounter(id, community, round, next, begunAt, room, talked, days, guests);
    }

    Encounter inRoom(String key) {
        return new Encounter(id, community, round, stage, begunAt, Optional.of(key), talked, days, guests);
    }

    Encounter talking() {
        return new Encounter(id, community, round, stage, begunAt, room, true, days, guests);
    }
}
