package org.nobo.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** How long a list of members is waited for that comes in pieces. */
class PiecesTest {
    private static final Duration STILL = Duration.ofSeconds(20);

    private final Pieces pieces = new Pieces();
    private int waits;

    /** Each wait passes at once: in so many of them another piece comes, and then nothing, or the end. */
    private final class Told extends CompletableFuture<String> {
        private final int more;

        Told(int more) {
            this.more = more;
        }

        @Override
        public String get(long time, TimeUnit unit) throws InterruptedException, ExecutionException, TimeoutException {
            assertThat(unit.toMillis(time)).isEqualTo(STILL.toMillis());
            if (waits++ < more) {
                pieces.came();
                throw new TimeoutException();
            }
            return super.get(0, unit);
        }
    }

    @Test
    void however_long_it_takes_it_is_waited_for_while_pieces_come() throws Exception {
        Told members = new Told(180);
        members.complete("all of them, after an hour");

        assertThat(pieces.whole(members, STILL)).isEqualTo("all of them, after an hour");
        assertThat(waits).isEqualTo(181);
    }

    @Test
    void when_none_comes_any_more_it_is_not_waited_for() {
        assertThatThrownBy(() -> pieces.whole(new Told(3), STILL)).isInstanceOf(TimeoutException.class);
        assertThat(waits).isEqualTo(4);
    }
}
