/**
 * The trial: the bot as a process of its own on a platform of files, killed again and again while people join, ask and
 * press, and a count of what was lost, said twice, or said to the wrong person.
 *
 * <p>{@link org.nobo.trial.Soak} is the world outside and lives on; the bot it kills is started by {@code
 * org.nobo.app}. Nothing here is part of the bot that serves people.
 */
package org.nobo.trial;
