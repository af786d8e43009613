package dz.amal.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dz.amal.domain.identity.UserId;
import dz.amal.domain.secret.Key;
import dz.amal.domain.secret.KeyPurpose;
import dz.amal.domain.secret.Keys;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class SealsTest {

  private static final Instant AT = Instant.parse("2026-11-29T15:00:00.123456Z");

  private final Seals seals = new Seals(new OneKey());

  /** What was sealed by one version is checked by the next: the form must never change. */
  @Test
  void sealInAFormThatStaysTheSame() {
    AuditEntry entry =
        new AuditEntry(
            new UUID(1, 2),
            Optional.of(new UserId(new UUID(3, 4))),
            AuditAction.CRISIS_CLOSED,
            AuditEntry.Subject.of("conversation", new UUID(5, 6)),
            Map.of("b", "2", "a", "1"),
            Optional.of("req-1"),
            AT);
    KeptEntry sealed = seals.seal(entry);
    Seal seal = sealed.seal().orElseThrow();
    ChainLink first = seals.link(Optional.empty(), 1, entry.id(), seal, AT);
    ChainLink second = seals.link(Optional.of(first.seal()), 2, entry.id(), seal, AT);

    assertThat(seal.code())
        .isEqualTo("7dce70fdcfdcf4dc82b4293d414b6262f6910cb63d7d0e892dec31aba1cf8d90");
    assertThat(first.seal().code())
        .isEqualTo("5fd16b535239b62f1dc70b54b8f1c8b185744908837d0f6b7d5f4995ef99df18");
    assertThat(second.seal().code())
        .isEqualTo("d7d4820b362da9046b9db16cb5a60342629d3a24c9805e1f7a9cca71e077545b");
    assertThat(seals.fits(sealed)).isTrue();
    assertThat(seals.fits(first, Optional.empty(), seal)).isTrue();
    assertThat(seals.fits(second, Optional.of(first.seal()), seal)).isTrue();
    assertThat(seals.fits(second, Optional.empty(), seal)).isFalse();
  }

  @Test
  void tellApartWhatLooksTheSameInARow() {
    assertThat(codeOf("ab", Map.of("c", "d"))).isNotEqualTo(codeOf("a", Map.of("bc", "d")));
    assertThat(codeOf("a", Map.of("b", "cd"))).isNotEqualTo(codeOf("a", Map.of("bc", "d")));
    assertThat(codeOf("a", Map.of())).isNotEqualTo(codeOf("a", Map.of("", "")));
  }

  @Test
  void doNotFitUnderAKeyThatIsUnknown() {
    KeptEntry entry = kept("a", Map.of());

    assertThat(seals.fits(entry.sealed(new Seal("nobodys", codeOf("a", Map.of()))))).isFalse();
    assertThat(seals.fits(entry)).isFalse();
  }

  private String codeOf(String type, Map<String, String> details) {
    return seals
        .seal(
            new AuditEntry(
                new UUID(1, 2),
                Optional.empty(),
                AuditAction.DOCUMENT_ADDED,
                AuditEntry.Subject.ofAny(type),
                details,
                Optional.empty(),
                AT))
        .seal()
        .orElseThrow()
        .code();
  }

  private static KeptEntry kept(String type, Map<String, String> details) {
    return new KeptEntry(
        new UUID(1, 2),
        Optional.empty(),
        AuditAction.DOCUMENT_ADDED.code(),
        type,
        Optional.empty(),
        details,
        Optional.empty(),
        AT,
        Optional.empty());
  }

  private static final class OneKey implements Keys {

    @Override
    public Key current(KeyPurpose purpose) {
      return new Key("one", new byte[32]);
    }

    @Override
    public Optional<Key> find(KeyPurpose purpose, String id) {
      return id.equals("one") ? Optional.of(current(purpose)) : Optional.empty();
    }
  }
}
