/**
 * A test is a talk: the real bot on a real database, a platform that only remembers, a clock that stands still, and no
 * threads.
 *
 * <p>{@link org.nobo.script.Script#everyDeath} runs a talk once as it is, and once for each moment at which a process can
 * die, with the death happening at every event and delivery on the way; the transcript must be the same each time. The
 * adapters use this package as a test-jar.
 */
package org.nobo.script;
