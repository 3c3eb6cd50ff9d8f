package org.nobo.slack;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.nobo.chat.Account;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Person;
import org.nobo.chat.Workspace;

/** Who is in the workspace, as Slack tells it. */
final class Roster {
    /** Slack's own helper has an id of its own and says it is a person. */
    private static final String SLACKBOT = "USLACKBOT";

    /** The most Slack gives at once; with fewer a large workspace would run into the limit of 20 pages a minute. */
    private static final int PAGE = 1_000;

    private final SlackCalls calls;
    private final Workspace workspace;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Roster(SlackCalls calls, Workspace workspace) {
        this.calls = calls;
        this.workspace = workspace;
    }

    /** Everybody who is not deactivated. */
    List<Person> everybody() throws DeliveryFailure {
        List<Person> people = new ArrayList<>();
        String[] cursor = {""};
        do {
            var page = calls.ask(slack ->
                    slack.usersList(list -> list.limit(PAGE).includeLocale(true).cursor(cursor[0])));
            for (User user : page.getMembers()) {
                if (!user.isDeleted()) {
                    people.add(person(user));
                    told.add(user.getId());
                }
            }
            cursor[0] = page.getResponseMetadata() == null
                    ? ""
                    : Optional.ofNullable(page.getResponseMetadata().getNextCursor())
                            .orElse("");
        } while (!cursor[0].isEmpty());
        return people;
    }

    /** Who is in a channel, people and bots. */
    List<Account> inside(String channel) throws DeliveryFailure {
        List<Account> inside = new ArrayList<>();
        String[] cursor = {""};
        do {
            var page = calls.ask(slack -> slack.conversationsMembers(
                    members -> members.channel(channel).limit(PAGE).cursor(cursor[0])));
            page.getMembers().forEach(user -> inside.add(new Account(workspace, user)));
            cursor[0] = page.getResponseMetadata() == null
                    ? ""
                    : Optional.ofNullable(page.getResponseMetadata().getNextCursor())
                            .orElse("");
        } while (!cursor[0].isEmpty());
        return inside;
    }

    /** What is known of a user Slack has told of. */
    Person person(User user) {
        String name = name(user);
        names.put(user.getId(), name);
        return new Person(
                new Account(workspace, user.getId()),
                name,
                kind(user),
                user.isAdmin() || user.isOwner() || user.isPrimaryOwner(),
                zone(user.getTz()),
                language(user.getLocale()),
                Vacation.until(user.getProfile()));
    }

    /** Whether the inbox was told in this life who this is. */
    boolean isTold(Account who) {
        return told.contains(who.user());
    }

    void told(Account who) {
        told.add(who.user());
    }

    /**
     * Who somebody is; nothing where Slack knows nobody of this id.
     *
     * @throws Unheard when Slack does not say now; what they did then comes again
     */
    Optional<Person> look(String user) {
        try {
            return Optional.of(person(
                    calls.ask(slack -> slack.usersInfo(info -> info.user(user).includeLocale(true)))
                            .getUser()));
        } catch (DeliveryFailure.Refused nobody) {
            return Optional.empty();
        } catch (DeliveryFailure e) {
            throw new Unheard("Slack does not say who " + user + " is", e);
        }
    }

    /** The name others see; the id itself where Slack does not tell. */
    String name(String user) {
        String known = names.get(user);
        if (known != null) {
            return known;
        }
        try {
            User found =
                    calls.ask(slack -> slack.usersInfo(info -> info.user(user))).getUser();
            return person(found).name();
        } catch (DeliveryFailure e) {
            return user;
        }
    }

    private static String name(User user) {
        User.Profile profile = user.getProfile();
        String shown = profile == null ? null : firstOf(profile.getDisplayName(), profile.getRealName());
        return Optional.ofNullable(firstOf(shown, user.getRealName(), user.getName()))
                .orElse(user.getId());
    }

    private static String firstOf(String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return null;
    }

    /** Who was deactivated and is met all the same, in what was said while nobody heard it, is no more than a guest. */
    private static Person.Kind kind(User user) {
        if (user.isBot() || user.isWorkflowBot() || SLACKBOT.equals(user.getId())) {
            return Person.Kind.BOT;
        }
        return user.isDeleted() || user.isRestricted() || user.isUltraRestricted() || user.isStranger()
                ? Person.Kind.GUEST
                : Person.Kind.MEMBER;
    }

    private static Optional<ZoneId> zone(String zone) {
        try {
            return Optional.ofNullable(zone).filter(id -> !id.isBlank()).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> language(String locale) {
        try {
            return Optional.ofNullable(locale)
                    .filter(tag -> !tag.isBlank())
                    .map(tag -> new Locale.Builder().setLanguageTag(tag).build());
        } catch (IllformedLocaleException unknown) {
            return Optional.empty();
        }
    }
}
