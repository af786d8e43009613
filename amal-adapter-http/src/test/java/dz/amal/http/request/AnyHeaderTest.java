package dz.amal.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dz.amal.domain.kernel.InvalidValue;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class AnyHeaderTest {

  @Property(tries = 2000)
  void asksForALanguageThatWeSpeakOrForNone(@ForAll("headers") String header) {
    assertThatCode(() -> Languages.asked(header)).doesNotThrowAnyException();
  }

  @Property(tries = 2000)
  void namesNetworksOrIsRefused(@ForAll("headers") String text) {
    try {
      assertThat(Network.parseAll(text))
          .allMatch(network -> network.length() <= network.start().getAddress().length * 8);
    } catch (InvalidValue e) {
      assertThat(e.rule()).isEqualTo("must be addresses or networks, as 10.0.0.0/8");
    }
  }

  @Property(tries = 2000)
  void isOfANetworkOrNotWhateverTheAddress(@ForAll("headers") String address) {
    Network any = Network.parseAll("0.0.0.0/0").get(0);

    assertThatCode(() -> any.contains(address)).doesNotThrowAnyException();
  }

  @Property(tries = 500)
  void holdsAnAddressInEveryNetworkThatBeginsLikeIt(
      @ForAll @IntRange(max = 255) int first,
      @ForAll @IntRange(max = 255) int last,
      @ForAll @IntRange(max = 32) int length) {
    String address = first + ".7.7." + last;
    List<Network> networks = Network.parseAll(address + "/" + length);

    assertThat(networks).singleElement().matches(network -> network.contains(address));
    assertThat(networks.get(0).contains((first ^ 0x80) + ".7.7." + last)).isEqualTo(length == 0);
  }

  @Provide
  Arbitrary<String> headers() {
    Arbitrary<String> scraps =
        Arbitraries.of(
            "fr",
            "ar-DZ",
            "en;q=",
            "0.5",
            ",",
            ";",
            "*",
            "1.2.3.4",
            "/",
            "8",
            "33",
            "::1",
            ":",
            "10.0.0.0/8",
            "-",
            "99999999999",
            "é",
            "\0",
            " ");
    return Arbitraries.oneOf(
        Arbitraries.strings(), scraps.list().ofMaxSize(8).map(parts -> String.join("", parts)));
  }
}
