package org.nobo.resource.wording;

import java.net.URI;
import java.time.Duration;

/**
 * Where a language model is asked: something that speaks as OpenAI's chat completions do.
 *
 * @param url up to what comes before {@code /chat/completions}
 * @param key shown to it; empty where it wants none
 * @param patience how long an answer is waited for
 */
public record Endpoint(URI url, String model, String key, Duration patience) {

    /** Without the key. */
    @Override
    public String toString() {
        return model + " at " + url.getAuthority();
    }
}
