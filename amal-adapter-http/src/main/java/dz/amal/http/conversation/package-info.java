/**
 * Conversations and messages over HTTP.
 *
 * <p>Start at {@link MessageRoutes}, the way in of the main job.
 */
@NullMarked
package dz.amal.http.conversation;

import org.jspecify.annotations.NullMarked;
