package org.nobo.discord.local;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** The faults that were ordered and have not yet happened. */
final class Faults {
    private record Ordered(String method, Pattern path, Fault fault, AtomicInteger left) {}

    private final ConcurrentLinkedDeque<Ordered> ordered = new ConcurrentLinkedDeque<>();

    private volatile BiFunction<String, String, Optional<Fault>> chance = (method, path) -> Optional.empty();

    /** Beside what is ordered, this much goes wrong, by the method and path of a call. */
    void byChance(BiFunction<String, String, Optional<Fault>> often) {
        chance = often;
    }

    void order(String method, String path, Fault fault, int times) {
        ordered.add(new Ordered(method, Pattern.compile(path), fault, new AtomicInteger(times)));
    }

    void forget() {
        ordered.clear();
        byChance((method, path) -> Optional.empty());
    }

    Optional<Fault> of(String method, String path) {
        for (Iterator<Ordered> each = ordered.iterator(); each.hasNext(); ) {
            Ordered one = each.next();
            if (one.method.equals(method) && one.path.matcher(path).matches()) {
                int left = one.left.decrementAndGet();
                if (left <= 0) {
                    each.remove();
                }
                if (left >= 0) {
                    return Optional.of(one.fault);
                }
            }
        }
        return chance.apply(method, path);
    }
}
