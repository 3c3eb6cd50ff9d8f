package org.nobo.illuminate.story;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nobo.chat.CommunityId;
import org.nobo.chat.MemberId;
import org.nobo.feature.Turn;

/**
 * What a member told. Private, until they agree to something else.
 *
 * @param prompt the prompt it answers, if any
 * @param title may be empty
 * @param words the story as typed
 * @param toldAt when it was told first
 * @param changedAt when title or words were changed last
 * @param announced the intention under which everybody was told of it, while that stands
 * @param agreed what its author agreed to and did not take back, by place
 * @param review what the leaders said to it
 * @param others who else is in it, and what they say to that
 */
public record Story(
        String id,
        CommunityId community,
        MemberId author,
        Optional<String> prompt,
        String title,
        String words,
        Instant toldAt,
        Instant changedAt,
        Optional<String> announced,
        Map<Where, Consent> agreed,
        Review review,
        List<InIt> others) {
    public Story {
        agreed = Map.copyOf(agreed);
        others = List.copyOf(others);
    }

    /** Longer ones are asked to be told shorter; it is as much as a message on Slack holds. */
    public static final int LONGEST = 40_000;

    public static final int LONGEST_TITLE = 120;

    /** The first part of all that comes back to stories: choices, forms, intentions. */
    static final String PREFIX = "story";

    /** What the actor of this turn tells now; nobody else may see it yet. */
    static Story told(String id, Optional<String> prompt, String title, String words, Turn turn) {
        return of(id, turn.community().id(), turn.member().id(), prompt, title, words, turn.now());
    }

    /** A story just told, private. */
    public static Story of(
            String id,
            CommunityId community,
            MemberId author,
            Optional<String> prompt,
            String title,
            String words,
            Instant at) {
        return new Story(
                id,
                community,
                author,
                prompt,
                title,
                words,
                at,
                at,
                Optional.empty(),
                Map.of(),
                Review.free(at),
                List.of());
    }

    /** The title, or where there is none how it begins. */
    public String heading() {
        return title.isEmpty() ? Beginning.of(words, 60) : title;
    }

    /**
     * The consent under which it is shown in a place; empty when it may not be: its author did not agree to that, or
     * somebody in it did not, or the leaders have not read it.
     */
    public Optional<Consent> shown(Where where) {
        boolean inTheWay = !review.letsPass() || others.stream().anyMatch(Story::isInTheWay);
        return inTheWay ? Optional.empty() : Optional.ofNullable(agreed.get(where));
    }

    private static boolean isInTheWay(InIt other) {
        return other.answer() == InIt.Answer.ASKED || other.answer() == InIt.Answer.NO;
    }

    /** The names of those who are in it and would rather not be named; {@link #asShown} leaves them out. */
    public List<String> leftOut() {
        return others.stream()
                .filter(other -> other.answer() == InIt.Answer.UNNAMED)
                .flatMap(other -> other.name().lines())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The same story as others may see it: who would rather not be named is called {@code somebody}. */
    public Story asShown(String somebody) {
        return leftOut().isEmpty() ? this : saying(leavingOut(somebody, title), leavingOut(somebody, words), changedAt);
    }

    /** Words about this story, with the same names left out. */
    public String leavingOut(String somebody, String about) {
        return NamesInIt.without(leftOut(), somebody, about);
    }

    Story saying(String newTitle, String newWords, Instant at) {
        boolean same = title.equals(newTitle) && words.equals(newWords);
        return new Story(
                id,
                community,
                author,
                prompt,
                newTitle,
                newWords,
                toldAt,
                same ? changedAt : at,
                announced,
                agreed,
                review,
                others);
    }

    Story announcedUnder(Optional<String> intention) {
        return new Story(
                id, community, author, prompt, title, words, toldAt, changedAt, intention, agreed, review, others);
    }

    Story reviewed(Review other) {
        return new Story(
                id, community, author, prompt, title, words, toldAt, changedAt, announced, agreed, other, others);
    }
}
