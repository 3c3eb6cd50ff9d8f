/**
 * The sample community that {@code nobo try} opens on: invented people with values, practices, offers and needs, and
 * know-how about working in communities.
 *
 * <p>It is read from {@code sample/} and laid into an empty database through the repositories every feature uses. Nothing
 * here knows that it is only a sample once it is laid.
 */
package org.nobo.app.sample;
