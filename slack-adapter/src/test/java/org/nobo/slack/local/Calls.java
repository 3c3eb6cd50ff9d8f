package org.nobo.slack.local;

import java.util.ArrayList;
import java.util.List;

/** What was asked of the Web API, in order. */
final class Calls {
    private final List<Call> heard = new ArrayList<>();

    synchronized void heard(Call call) {
        heard.add(call);
    }

    synchronized List<Call> of(String method) {
        return heard.stream().filter(call -> call.method().equals(method)).toList();
    }
}
