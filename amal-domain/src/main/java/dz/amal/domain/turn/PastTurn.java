package dz.amal.domain.turn;

import dz.amal.domain.conversation.MessageText;
import dz.amal.domain.conversation.Rating;
import dz.amal.domain.decision.Course;
import dz.amal.domain.decision.Cues;
import java.util.Optional;

/**
 * What is to be known of an earlier turn of a conversation.
 *
 * @param asked what the person wrote
 * @param course what happened to it
 * @param cues what it said in so many words
 * @param rating what the person thought of the reply
 */
public record PastTurn(MessageText asked, Course course, Cues cues, Optional<Rating> rating) {}
