/**
 * The one door in: every event is taken here, once, and handled in a turn.
 *
 * <p>A turn is one transaction: seen before? whose is it? what do the features say? and then state, deliveries, alarms
 * and the mark "handled" are committed together. The events of one person are handled in their order, those of different
 * people at the same time. What a feature does is not known here; how it is stored neither.
 */
package org.nobo.inbox;
