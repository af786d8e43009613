package dz.amal.domain.oncall;

import java.util.List;

/** The rota that is kept. */
public interface OnCallDuties {

  /** The rota as it stands; without duties where nobody has made one. */
  OnCallRota rota();

  /**
   * Replaces all of it.
   *
   * @throws IllegalStateException if somebody of it is not there, or has two duties that begin at
   *     the same time
   */
  void replace(List<Duty> duties);
}
