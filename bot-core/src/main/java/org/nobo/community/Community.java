package org.nobo.community;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nobo.chat.CommunityId;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;

/**
 * A community of practice as its leaders described it. One that lives on several platforms is seen from one of them: its
 * channels are those of that platform.
 *
 * @param name what it is called
 * @param purpose why it exists, in its own words; empty until somebody said it
 * @param introductions where newcomers are introduced
 * @param help where questions go that the bot cannot answer
 * @param stories where stories are told
 * @param ready whether a leader has set it up: until then the bot greets nobody
 * @param language in which the bot speaks to all of it at once, and to the world
 * @param homes all the workspaces it lives in, the first one first, where it is on several platforms; else empty
 */
public record Community(
        CommunityId id,
        String name,
        String purpose,
        Optional<Place.Channel> introductions,
        Optional<Place.Channel> help,
        Optional<Place.Channel> stories,
        boolean ready,
        Locale language,
        List<Home> homes) {
    public Community {
        homes = List.copyOf(homes);
    }

    /** One that lives on one platform, and speaks English. */
    public Community(
            CommunityId id,
            String name,
            String purpose,
            Optional<Place.Channel> introductions,
            Optional<Place.Channel> help,
            Optional<Place.Channel> stories,
            boolean ready) {
        this(id, name, purpose, introductions, help, stories, ready, Locale.ENGLISH, List.of());
    }

    /** A community of which nothing is known but what it is called. */
    public static Community called(CommunityId id, String name) {
        return new Community(id, name, "", Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same community under this name and with this purpose. */
    public Community described(String newName, String newPurpose) {
        return new Community(id, newName, newPurpose, introductions, help, stories, ready, language, homes);
    }

    /** The same community with these channels where it is seen from. */
    public Community placed(
            Optional<Place.Channel> forIntroductions,
            Optional<Place.Channel> forHelp,
            Optional<Place.Channel> forStories) {
        return new Community(id, name, purpose, forIntroductions, forHelp, forStories, ready, language, homes);
    }

    /** The same community, set up or not. */
    public Community readied(boolean isReady) {
        return new Community(id, name, purpose, introductions, help, stories, isReady, language, homes);
    }

    /** The same community, speaking this language. */
    public Community speaking(Locale other) {
        return new Community(id, name, purpose, introductions, help, stories, ready, other, homes);
    }

    /** The same community in these homes. */
    public Community in(List<Home> all) {
        return new Community(id, name, purpose, introductions, help, stories, ready, language, all);
    }

    /** The same community seen from a platform; where it does not live there, as it is. */
    public Community at(PlatformId platform) {
        return homes.stream()
                .filter(home -> home.workspace().platform().equals(platform))
                .findFirst()
                .map(home -> placed(home.introductions(), home.help(), home.stories()))
                .orElse(this);
    }

    /** The channels for stories on all its platforms. */
    public List<Place.Channel> allForStories() {
        return homes.isEmpty()
                ? stories.stream().toList()
                : homes.stream().flatMap(home -> home.stories().stream()).toList();
    }

    /** The platforms it lives on, where these are several; else empty. */
    public List<PlatformId> platforms() {
        return homes.stream()
                .map(home -> home.workspace().platform())
                .distinct()
                .toList();
    }

    /** Whether something is known to be missing where it is seen from: what a leader can say with {@code /nobo setup}. */
    public boolean hasAllChannels() {
        return Stream.of(introductions, help, stories).allMatch(Optional::isPresent);
    }
}
