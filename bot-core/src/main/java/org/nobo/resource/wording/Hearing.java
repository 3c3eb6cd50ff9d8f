package org.nobo.resource.wording;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What a model says, carried from the thread it is heard on to the one that waits for it. */
final class Hearing implements StreamingChatResponseHandler {
    /** Who says more than this is not listened to any longer. */
    private static final int MOST = 10_000;

    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private volatile StreamingHandle line;
    private volatile boolean hungUp;

    /** Something was heard. */
    private sealed interface Heard {}

    private record Words(String more) implements Heard {}

    /** It is over: said to the end, or broken off, or it took too long. */
    private record Over(boolean whole) implements Heard {}

    private record Trouble(Throwable why) implements Heard {}

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        line = context.streamingHandle();
        if (hungUp) {
            line.cancel();
        } else {
            heard.add(new Words(partial.text()));
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        heard.add(new Over(response.finishReason() != null));
    }

    @Override
    public void onError(Throwable error) {
        heard.add(new Trouble(error));
    }

    /**
     * Waits for all of it, so long and no longer. Empty when it was not whole by then, or too much.
     *
     * @throws Broken when it ended in trouble
     */
    Optional<String> all(Duration patience, Consumer<String> soFar) throws InterruptedException {
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> heard.add(new Over(false)));
        try {
            return listen(soFar);
        } finally {
            hangUp();
        }
    }

    private Optional<String> listen(Consumer<String> soFar) throws InterruptedException {
        StringBuilder said = new StringBuilder();
        while (said.length() <= MOST) {
            switch (heard.take()) {
                case Words(String more) -> {
                    said.append(more);
                    soFar.accept(said.toString());
                }
                case Over(boolean whole) -> {
                    return whole ? Optional.of(said.toString()) : Optional.empty();
                }
                case Trouble(Throwable why) -> throw new Broken(why);
            }
        }
        return Optional.empty();
    }

    private void hangUp() {
        hungUp = true;
        if (line != null) {
            line.cancel();
        }
    }

    /** The model, or the way to it, failed. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(Throwable why) {
            super(why.getClass().getSimpleName(), why);
        }
    }
}
