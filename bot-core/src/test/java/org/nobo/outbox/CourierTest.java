package org.nobo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nobo.chat.Action;
import org.nobo.chat.CommunityId;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.MessageRef;
import org.nobo.chat.PlatformId;

/** How often something is tried before it is laid aside. */
final class CourierTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final int ATTEMPTS = 3;

    private final List<Mark> marks = new ArrayList<>();
    private DeliveryFailure failure = new DeliveryFailure.SlowDown(Duration.ofSeconds(20));

    private final Courier courier = new Courier(
            new Scribe(writing(marks)),
            new Courier.Calls() {
                @Override
                public MessageRef call(Delivery delivery) throws DeliveryFailure {
                    throw failure;
                }

                @Override
                public Optional<MessageRef> find(Delivery delivery, Action.Post post, Instant since) {
                    return Optional.empty();
                }

                @Override
                public Optional<Delivery> asItStands(Delivery delivery) {
                    return Optional.empty();
                }
            },
            new Courier.Setting(
                    InstantSource.fixed(NOW),
                    new Patience(Duration.ZERO, Duration.ZERO, Duration.ZERO, ATTEMPTS),
                    new Random(1),
                    Moments.QUIET,
                    name -> false));

    private Delivery delivery = new Delivery(
            1,
            new CommunityId("makers"),
            new PlatformId("fake"),
            "hello",
            "here",
            new Action.Delete("other"),
            Delivery.State.WAITING,
            0,
            NOW,
            NOW,
            Optional.empty());

    private static Outbox writing(List<Mark> marks) {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    List<?> settled = (List<?>) arguments[0];
                    settled.forEach(mark -> marks.add((Mark) mark));
                    return settled.stream().map(mark -> true).toList();
                });
    }

    private boolean isTriedAgain() {
        Optional<Delivery> again = courier.carry(delivery).again();
        again.ifPresent(it -> delivery = it);
        return again.isPresent();
    }

    @Test
    void what_has_to_wait_for_its_platform_for_long_is_not_given_up_for_it() {
        for (int i = 0; i < ATTEMPTS * 2; i++) {
            assertThat(isTriedAgain()).isTrue();
            assertThat(delivery.state()).isEqualTo(Delivery.State.WAITING);
        }
        failure = new DeliveryFailure.Unclear("500");
        for (int i = 1; i < ATTEMPTS; i++) {
            assertThat(isTriedAgain()).isTrue();
        }
        assertThat(isTriedAgain()).isFalse();
        assertThat(marks.getLast()).isInstanceOf(Mark.Dead.class);
    }
}
