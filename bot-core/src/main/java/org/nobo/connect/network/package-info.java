/**
 * How people here are connected, from what they agreed to alone: introductions both said yes to, and stories they let
 * others read.
 *
 * <p>Whoever stands at the edge is named to those who look after the community, always with one kind thing that can be
 * done, never with a score and in no order of merit; and everybody sees what is seen of them. Names stand on the map only
 * of those who said so.
 */
package org.nobo.connect.network;
