package org.nobo.connect.welcome;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.profile.Known;
import org.nobo.connect.profile.Languages;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.connect.profile.WakingHours;
import org.nobo.connect.profile.WhereAwake;
import org.nobo.connect.profile.Zones;
import org.nobo.feature.Reaction;
import org.nobo.feature.Turn;
import org.nobo.feature.Typed;
import org.nobo.name.Suggestions;
import org.nobo.name.ValueCard;
import org.nobo.name.Values;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.ValuesHistory;
import org.nobo.name.ValuesRead;
import org.nobo.words.Wordbook;

/** Writes down what a newcomer tells, and reads it back to them. What cannot be understood comes back as a sentence. */
final class Told {
    private static final int LONGEST = 1_000;
    private static final int LONGEST_CONTACT = 300;
    private static final int MOST_NEAR = 3;

    private final Members members;
    private final Profiles profiles;
    private final Values values;
    private final ValuesHistory history;
    private final Suggestions suggestions;
    private final Wordbook wordbook = new Wordbook();

    Told(Known known) {
        this.members = known.members();
        this.profiles = known.profiles();
        this.values = known.values();
        this.history = known.history();
        this.suggestions = known.suggestions();
    }

    Optional<Text> picked(Part part, List<String> keys, Turn turn) {
        switch (part) {
            case VALUES -> choose(keys, turn);
            case LANGUAGES -> keep(profile(turn).speaking(keys), turn);
            default -> {
                // "keep" of a zone that is known: nothing to write
            }
        }
        return Optional.empty();
    }

    Optional<Text> typed(Part part, String words, Turn turn) {
        String kept = words.substring(0, Math.min(LONGEST, words.length()));
        return switch (part) {
            case VALUES -> values(kept, turn);
            case PRACTICE -> keep(profile(turn).practising(kept), turn);
            case NEEDS -> keep(profile(turn).needing(kept), turn);
            case OFFERS -> keep(profile(turn).offering(kept), turn);
            case ZONE -> zone(kept, turn);
            case LANGUAGES -> languages(kept, turn);
        };
    }

    /** A first reading of values in somebody's own words; see {@link #near}. */
    ValuesRead read(String words, Turn turn) {
        return ValuesCatalogue.in(turn.words().language()).read(words);
    }

    /** The cards they may mean with what is on no card. */
    List<String> near(ValuesRead read, Turn turn) {
        return suggestions.of(String.join(", ", read.unknown()), turn.words().language(), MOST_NEAR).stream()
                .map(ValueCard::key)
                .filter(key -> !read.keys().contains(key))
                .toList();
    }

    private Optional<Text> values(String words, Turn turn) {
        ValuesRead read = read(words, turn);
        if (read.clear()) {
            choose(read.keys(), turn);
            return Optional.empty();
        }
        return Optional.of(
                read.tooMany()
                        ? turn.say("welcome.values.many", "most", Values.MOST)
                        : turn.say("welcome.values.unknown"));
    }

    /** What they named, and what they confirmed; more than can be held most dear are not taken. */
    Optional<Text> confirmed(List<String> known, List<String> picked, Turn turn) {
        List<String> all =
                Stream.concat(known.stream(), picked.stream()).distinct().toList();
        if (all.size() > Values.MOST) {
            return Optional.of(turn.say("welcome.values.many", "most", Values.MOST));
        }
        choose(all, turn);
        return Optional.empty();
    }

    private void choose(List<String> keys, Turn turn) {
        history.remember(turn.community().id(), turn.now());
        values.choose(turn.member(), keys);
    }

    private Optional<Text> zone(String words, Turn turn) {
        Optional<ZoneId> zone = Zones.read(words);
        zone.ifPresent(found -> members.tell(now(turn).in(found)));
        return zone.isPresent() ? Optional.empty() : Optional.of(turn.say("welcome.zone.unknown"));
    }

    private Optional<Text> languages(String words, Turn turn) {
        Languages.Read read = Languages.read(words);
        if (read.codes().isEmpty() || !read.unknown().isEmpty()) {
            return Optional.of(turn.say("welcome.languages.unknown"));
        }
        return keep(profile(turn).speaking(read.codes()), turn);
    }

    /** From now on people on other platforms may reach them so; nobody may where it is blank. */
    void reachedAt(String how, Turn turn) {
        String line = Typed.line(how);
        profiles.keep(
                turn.member(), profile(turn).reachedAt(line.substring(0, Math.min(LONGEST_CONTACT, line.length()))));
    }

    private Optional<Text> keep(Profile profile, Turn turn) {
        profiles.keep(turn.member(), profile);
        return Optional.empty();
    }

    private Profile profile(Turn turn) {
        return profiles.of(turn.member().id());
    }

    /** What they told, a line each; empty when they told nothing. */
    Text lines(Turn turn) {
        Member member = now(turn);
        Profile profile = profile(turn);
        List<String> names = ValuesCatalogue.in(turn.words().language()).names(values.of(member.id()));
        List<String> languages = profile.languages().stream()
                .map(code -> Languages.name(code, turn.words().language()))
                .toList();
        return line("values", names.isEmpty() ? Text.EMPTY : turn.words().row(names), turn)
                .line(line("practice", Text.said(profile.practice()), turn))
                .line(line("needs", Text.said(profile.needs()), turn))
                .line(line("offers", Text.said(profile.offers()), turn))
                .line(line("zone", Text.said(member.zone().map(ZoneId::getId).orElse("")), turn))
                .line(line(
                        "languages",
                        languages.isEmpty() ? Text.EMPTY : turn.words().row(languages),
                        turn))
                .line(introduced(profile, turn))
                .line(line("across", Text.said(profile.reachedAt()), turn));
    }

    private static Text introduced(Profile profile, Turn turn) {
        return switch (profile.introducing()) {
            case NOT_ASKED -> Text.EMPTY;
            case NO -> turn.say("welcome.told.introducing.no");
            case YES -> turn.say("welcome.told.introducing." + profile.often().written());
        };
    }

    private static Text line(String part, Text what, Turn turn) {
        return what.plain().isBlank() ? Text.EMPTY : turn.say("welcome.told." + part, "what", what);
    }

    private Member now(Turn turn) {
        return members.find(turn.member().id()).orElse(turn.member());
    }

    /** From now on the bot speaks this language with them; the first words in it say so. */
    Reaction speak(Locale language, Turn turn) {
        Member changed = now(turn).speaking(language);
        members.tell(changed);
        Turn theirs = turn.speakingWith(changed, wordbook.in(language));
        return Reaction.post(changed.direct(), theirs.say("welcome.speaking.said"));
    }

    /** The first moment from then on at which they are awake and at work. */
    Instant awake(Instant earliest, Turn turn) {
        return WakingHours.from(earliest, WhereAwake.of(turn.member(), turn.now()));
    }

    void forget(Turn turn) {
        profiles.forget(turn.member().id());
        values.forget(turn.member().id());
    }
}
