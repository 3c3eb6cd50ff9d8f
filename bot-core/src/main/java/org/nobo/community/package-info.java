/**
 * Who is here: communities, the workspaces they live in, their members and the accounts those use, and who leads.
 *
 * <p>The four areas (name, connect, resource, illuminate) build on this. It knows nothing of what members say or do.
 */
package org.nobo.community;
