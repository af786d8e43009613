package dz.amal.domain.safety;

import java.util.Locale;

/** What an emergency contact is for, by what its source says of it and by nothing else. */
public enum ContactPurpose {
  /** Ambulance, fire brigade, rescue. */
  RESCUE,
  /** Police, gendarmerie. */
  POLICE,
  /** Advice about poisoning and overdose. */
  POISON,
  /** Children who are abused, exploited or alone. */
  CHILD_PROTECTION,
  /** People who suffer violence. */
  VIOLENCE,
  /** Suicidal thoughts. */
  SUICIDE_PREVENTION,
  /** Mental health otherwise. */
  MENTAL_HEALTH,
  /** Addiction. */
  ADDICTION;

  /** The purpose as files and the API spell it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
