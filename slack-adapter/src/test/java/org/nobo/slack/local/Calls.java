package org.nobo.slack.local;

import java.util.HashMap;
import java.util.Map;

/** How often each method of the Web API was called. */
final class Calls {
    private final Map<String, Integer> heard = new HashMap<>();

    synchronized void heard(Call call) {
        heard.merge(call.method(), 1, Integer::sum);
    }

    synchronized int of(String method) {
        return heard.getOrDefault(method, 0);
    }
}
