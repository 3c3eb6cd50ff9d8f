package org.nobo.outbox;

import java.time.Instant;
import java.util.Optional;
import org.nobo.chat.DeliveryFailure;
import org.nobo.chat.Event;
import org.nobo.chat.MessageRef;

/** What has become of a delivery, to be written down. */
public sealed interface Mark {

    Delivery delivery();

    /** An attempt begins. */
    record Claim(Delivery delivery, Instant at) implements Mark {}

    /** It has happened. */
    record Sent(Delivery delivery, MessageRef what, Optional<Event> tell) implements Mark {}

    /** It cannot happen. */
    record Refused(Delivery delivery, DeliveryFailure.Why why, Optional<Event> tell) implements Mark {}

    /** It is tried again, not before {@code due}; in the state {@code as}, with as many attempts as the delivery says. */
    record Again(Delivery delivery, Delivery.State as, Instant due, String note) implements Mark {}

    /** It kept failing: somebody has to look at it. */
    record Dead(Delivery delivery, String note) implements Mark {}
}
