package dz.amal.domain.safety;

import java.util.List;

/** Who vouches for which emergency contact; nothing in it is ever changed. */
public interface ContactConfirmations {

  /**
   * Keeps a confirmation.
   *
   * @throws IllegalStateException if the id is taken
   */
  void add(ContactConfirmation confirmation);

  /** The newest confirmation of each contact, by the contact's id. */
  List<ContactConfirmation> latest();
}
