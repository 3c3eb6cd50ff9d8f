/**
 * How what we store is written: events, actions and the states of talks as JSON text.
 *
 * <p>What is stored outlives the code, so the name of every type is written here by hand and never changed; a record may
 * get a new component only if an old row without it can still be read. A test holds a round trip over every sealed set.
 */
package org.nobo.stored;
