package org.nobo.connect.welcome;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nobo.chat.Text;
import org.nobo.community.Member;
import org.nobo.community.Members;
import org.nobo.connect.profile.Languages;
import org.nobo.connect.profile.Profile;
import org.nobo.connect.profile.Profiles;
import org.nobo.connect.profile.Zones;
import org.nobo.feature.Turn;
import org.nobo.name.ValueCard;
import org.nobo.name.Values;
import org.nobo.name.ValuesCatalogue;
import org.nobo.name.ValuesRead;

/** Writes down what a newcomer tells, and reads it back to them. What cannot be understood comes back as a sentence. */
final class Told {
    private static final int LONGEST = 1_000;

    private final Members members;
    private final Profiles profiles;
    private final Values values;

    Told(Members members, Profiles profiles, Values values) {
        this.members = members;
        this.profiles = profiles;
        this.values = values;
    }

    Optional<Text> picked(Part part, List<String> keys, Turn turn) {
        switch (part) {
            case VALUES -> values.choose(turn.member(), keys);
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

    private Optional<Text> values(String words, Turn turn) {
        ValuesCatalogue catalogue = ValuesCatalogue.in(turn.words().language());
        ValuesRead read = catalogue.read(words);
        if (read.clear()) {
            values.choose(turn.member(), read.keys());
            return Optional.empty();
        }
        if (read.tooMany()) {
            return Optional.of(turn.say("welcome.values.many", "most", Values.MOST));
        }
        List<String> near =
                catalogue.suggestions(words, 3).stream().map(ValueCard::name).toList();
        return Optional.of(
                near.isEmpty()
                        ? turn.say("welcome.values.unknown")
                        : turn.say(
                                "welcome.values.perhaps", "near", turn.words().row(near)));
    }

    private Optional<Text> zone(String words, Turn turn) {
        Optional<ZoneId> zone = Zones.read(words);
        zone.ifPresent(found -> members.tell(in(turn.member(), found)));
        return zone.isPresent() ? Optional.empty() : Optional.of(turn.say("welcome.zone.unknown"));
    }

    private static Member in(Member member, ZoneId zone) {
        return new Member(
                member.id(),
                member.community(),
                member.name(),
                member.account(),
                member.leader(),
                member.here(),
                member.joinings(),
                Optional.of(zone),
                member.language());
    }

    private Optional<Text> languages(String words, Turn turn) {
        Languages.Read read = Languages.read(words);
        if (read.codes().isEmpty() || !read.unknown().isEmpty()) {
            return Optional.of(turn.say("welcome.languages.unknown"));
        }
        return keep(profile(turn).speaking(read.codes()), turn);
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
        Member member = members.find(turn.member().id()).orElse(turn.member());
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
                        turn));
    }

    private static Text line(String part, Text what, Turn turn) {
        return what.plain().isBlank() ? Text.EMPTY : turn.say("welcome.told." + part, "what", what);
    }

    void forget(Turn turn) {
        profiles.forget(turn.member().id());
        values.forget(turn.member().id());
    }
}
