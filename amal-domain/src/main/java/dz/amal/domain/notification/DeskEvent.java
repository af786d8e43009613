package dz.amal.domain.notification;

/**
 * Something that the desk is shown.
 *
 * @param position its place among all that the desk was shown, from 1; a later one is never shown
 *     before an earlier one, so that whoever has seen this one has missed nothing before it
 */
public record DeskEvent(long position, Notification notification) {}
