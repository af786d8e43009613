package dz.amal.domain.notification;

import java.util.List;

/** Notifications waiting to be delivered, written in the transaction of what they tell of. */
public interface Outbox {

  /** Keeps a notification until it is delivered. */
  void add(Notification notification);

  /** The notifications not yet delivered, the oldest first, then the lowest id. */
  List<Notification> pending(int limit);
}
