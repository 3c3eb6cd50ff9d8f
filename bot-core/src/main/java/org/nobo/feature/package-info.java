/**
 * What the author of a feature imports.
 *
 * <p>A feature is a function from an event and a {@link org.nobo.feature.Turn} to a {@link org.nobo.feature.Reaction}.
 * It reads and writes its own repository inside the turn's transaction and speaks only by returning. Nothing here calls a
 * platform, reads a clock, starts a thread or sleeps, and neither may a feature. A turn can be run again whole after a
 * lost conflict, so a feature has no memory of its own.
 */
package org.nobo.feature;
