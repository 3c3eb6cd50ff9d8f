package org.nobo.slack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nobo.chat.Account;
import org.nobo.chat.ChatPlatform;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.DeliveryKey;
import org.nobo.chat.Message;
import org.nobo.chat.MessageRef;
import org.nobo.chat.Pace;
import org.nobo.chat.Person;
import org.nobo.chat.Place;
import org.nobo.chat.PlatformId;
import org.nobo.chat.Safe;
import org.nobo.chat.WebDoor;
import org.nobo.chat.Workspace;
import org.nobo.chat.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack: one workspace whose token was given, or all those that the bot was brought into. Hears over Socket Mode or signed
 * HTTP, speaks by the Web API.
 */
final class SlackPlatform implements ChatPlatform {
    private static final Logger LOG = LoggerFactory.getLogger(SlackPlatform.class);

    /** Slack takes about one message a second a channel, and some hundreds a minute in each workspace. */
    private static final Pace PACE = new Pace(Duration.ofSeconds(1), Duration.ofMillis(150));

    private final SlackWeb web;
    private final Teams teams = new Teams();
    private final Optional<Tenancy> tenancy;
    private final Doorway doorway = new Doorway();
    private final Counts counts = new Counts();
    private volatile Optional<Inbox> inbox = Optional.empty();
    private volatile Optional<Socket> socket = Optional.empty();
    private Optional<ScheduledExecutorService> watching = Optional.empty();

    private SlackPlatform(SlackWeb web, Optional<Tenancy> tenancy) {
        this.web = web;
        this.tenancy = tenancy;
    }

    /** In one workspace, by its token. */
    static SlackPlatform inOne(SlackWeb web, Self self, String token) {
        SlackPlatform platform = new SlackPlatform(web, Optional.empty());
        platform.teams.add(new Team(self, new SlackCalls(web, () -> token), web.access(), platform.counts));
        return platform;
    }

    /** In those that the bot was brought into, and will be. */
    static SlackPlatform inSeveral(SlackWeb web, Tenancy tenancy) {
        SlackPlatform platform = new SlackPlatform(web, Optional.of(tenancy));
        tenancy.all().forEach(platform::opened);
        return platform;
    }

    private Team opened(Installation installation) {
        Team team =
                new Team(installation.self(), tenancy.orElseThrow().calls(installation.team()), web.access(), counts);
        teams.add(team);
        return team;
    }

    @Override
    public PlatformId id() {
        return Self.SLACK;
    }

    @Override
    public Pace pace() {
        return PACE;
    }

    @Override
    public void listen(Inbox to) {
        tenancy.ifPresent(Tenancy::open);
        inbox = Optional.of(to);
        teams.all().forEach(team -> team.listen(to, List.of(), () -> leave(team)));
        if (web.access().opensTheLine()) {
            Socket line = new Socket(web, teams, this::opened, counts);
            socket = Optional.of(line);
            line.open();
        } else {
            doorway.open(BoltApp.of(web, teams));
            teams.all().forEach(team -> team.gaps().begins());
            watch();
        }
    }

    @Override
    public Optional<String> trouble() {
        return socket.flatMap(Socket::trouble);
    }

    private void watch() {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("slack-silence").factory());
        watching = Optional.of(timer);
        var unused = timer.scheduleWithFixedDelay(this::listensIntoSilence, 1, 1, TimeUnit.MINUTES);
    }

    /** Looks whether Slack has not called for long. */
    void listensIntoSilence() {
        teams.all().forEach(team -> team.gaps().listensIntoSilence());
    }

    /** Now we are told what happens. */
    private void opened(Instant well, boolean again) {
        for (Team team : teams.all()) {
            if (again) {
                team.cameBack(well);
            } else {
                team.gaps().begins();
            }
        }
    }

    /**
     * The bot was brought into a workspace, or again.
     *
     * @param installer who did it
     * @throws Safe.Locked when its token cannot be kept; then the bot is not there
     */
    void enter(Installation installation, String installer) throws Safe.Locked {
        Inbox to = inbox.orElseThrow(() -> new IllegalStateException("nobody listens yet"));
        tenancy.orElseThrow().keep(installation);
        List<Account> by = List.of(installation.self().account(installer));
        Optional<Team> before = teams.find(installation.team());
        Team team = before.orElseGet(() -> opened(installation));
        if (before.isPresent()) {
            team.arrived(to, by);
        } else {
            team.listen(to, by, () -> leave(team));
        }
        team.gaps().begins();
        LOG.info("Brought into {} ({})", installation.self().teamName(), installation.team());
    }

    /** Renews what ends soon, on this thread. */
    void renewDue() {
        tenancy.ifPresent(Tenancy::renewDue);
    }

    private void leave(Team team) {
        tenancy.ifPresent(all -> all.forget(team.id()));
        teams.remove(team.id());
        LOG.info("Taken out of {} ({})", team.self().teamName(), team.id());
    }

    @Override
    public Map<String, Long> counts() {
        return counts.all();
    }

    @Override
    public List<WebDoor> doors() {
        List<WebDoor> doors = new ArrayList<>();
        if (!web.access().opensTheLine()) {
            doors.add(doorway);
        }
        tenancy.ifPresent(all -> {
            Passes passes = new Passes(all.app(), web.access());
            doors.add(new InstallPage(all.app(), passes, web.access()));
            doors.add(new InstallReturn(all, passes, this));
        });
        return doors;
    }

    @Override
    public MessageRef post(Place place, Message message, DeliveryKey key) throws DeliveryFailure {
        return teams.at(place).post(place, message, key);
    }

    @Override
    public void edit(MessageRef which, Message message) throws DeliveryFailure {
        teams.at(which.place()).changes().edit(which, message);
    }

    @Override
    public void delete(MessageRef which) throws DeliveryFailure {
        teams.at(which.place()).changes().delete(which);
    }

    @Override
    public void react(MessageRef to, String emoji) throws DeliveryFailure {
        teams.at(to.place()).changes().react(to, emoji);
    }

    @Override
    public Place.Room gather(Set<Account> who, DeliveryKey key) throws DeliveryFailure {
        Workspace workspace = who.stream()
                .findFirst()
                .map(Account::workspace)
                .orElseThrow(() -> new DeliveryFailure.Refused(DeliveryFailure.Why.UNFIT, "a room for nobody"));
        return teams.in(workspace).gather(who);
    }

    @Override
    public Optional<MessageRef> find(Place place, Message message, DeliveryKey key, Instant since)
            throws DeliveryFailure {
        return teams.at(place).find(place, message, key, since);
    }

    @Override
    public Optional<Written> read(MessageRef which) throws DeliveryFailure {
        return teams.at(which.place()).read(which);
    }

    @Override
    public Stream<Person> members(Workspace workspace) throws DeliveryFailure {
        return teams.in(workspace).everybody().stream();
    }

    @Override
    public Stream<Account> inside(Place.Channel channel) throws DeliveryFailure {
        return teams.at(channel).inside(channel).stream();
    }

    @Override
    public void close() {
        tenancy.ifPresent(Tenancy::close);
        socket.ifPresent(Socket::close);
        watching.ifPresent(ScheduledExecutorService::shutdownNow);
        doorway.close();
        teams.close();
        web.close();
    }
}
