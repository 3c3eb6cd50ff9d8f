package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.neovisionaries.ws.client.WebSocketFrame;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nobo.chat.Pauses;

/** Codes after which JDA would come back for ever. */
@Timeout(60)
class TurnedAwayTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch mended = new CountDownLatch(1);
    private final CountDownLatch begunAnew = new CountDownLatch(1);
    private final ShardManager manager = stub(ShardManager.class, (it, method, arguments) -> {
        done.add(method.getName());
        if (method.getName().equals("start")) {
            begunAnew.countDown();
        }
        return null;
    });
    private final Pauses pauses = new Pauses(Duration.ofMillis(1), Duration.ofMillis(1));
    private final Beginning beginning = new Beginning(this::awaitMended, pauses, () -> false);
    private final TurnedAway turnedAway = new TurnedAway(beginning, pauses);

    private void awaitMended() {
        try {
            mended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_version_that_is_no_more_is_said_once_and_the_shard_taken_down_until_it_may_come_in() throws Exception {
        JDA line = line();
        turnedAway.isReady(0);
        assertThat(beginning.trouble()).isEmpty();

        for (int again = 0; again < 5; again++) {
            turnedAway.onSessionDisconnect(closed(line, 4012));
        }

        assertThat(beginning.trouble().orElseThrow()).contains("4012", "take the newest one", "waits until then");
        mended.countDown();
        begunAnew.await();
        assertThat(done).containsExactly("shutdown", "start");
        turnedAway.isReady(0);
        assertThat(beginning.trouble()).isEmpty();
    }

    @Test
    void a_code_that_passes_is_left_to_the_library() {
        JDA line = line();
        turnedAway.isReady(0);
        for (int code : new int[] {1000, 1001, 4000, 4008, 4009}) {
            turnedAway.onSessionDisconnect(closed(line, code));
        }
        turnedAway.onSessionDisconnect(new SessionDisconnectEvent(line, null, null, true, OffsetDateTime.MIN));

        assertThat(beginning.trouble()).isEmpty();
        assertThat(done).isEmpty();
    }

    private static SessionDisconnectEvent closed(JDA line, int code) {
        return new SessionDisconnectEvent(
                line, WebSocketFrame.createCloseFrame(code, ""), null, true, OffsetDateTime.MIN);
    }

    private JDA line() {
        return stub(JDA.class, (it, method, arguments) -> switch (method.getName()) {
            case "getShardInfo" -> new JDA.ShardInfo(0, 1);
            case "getShardManager" -> manager;
            case "getResponseTotal" -> 0L;
            case "equals" -> System.identityHashCode(it) == System.identityHashCode(arguments[0]);
            case "hashCode" -> System.identityHashCode(it);
            default -> throw new AssertionError(method);
        });
    }

    private static <T> T stub(Class<T> type, InvocationHandler answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
    }
}
