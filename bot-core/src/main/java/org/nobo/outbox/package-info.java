/**
 * The delivery that loses nothing and says nothing twice.
 *
 * <p>What a turn decided stands in the {@link org.nobo.outbox.Outbox} when the turn has committed. The {@link
 * org.nobo.outbox.Courier} claims one in a commit of its own, calls the platform with no transaction open, and marks what
 * came of it. One that was found half-way is asked for before it is said again. {@link org.nobo.outbox.Lanes} keeps the
 * order of each place and the pace of each platform. Nothing here knows what is said, or why.
 */
package org.nobo.outbox;
