package dz.amal.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chat page in a real browser, on the real server. */
final class ChatPageTest {

  private static final Path DATA = RunningAmal.newDataDirectory();
  private static Amal amal;
  private static Playwright playwright;
  private static Browser browser;

  private final List<String> complaints = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void start() {
    Optional<Path> chromium = chromium();
    assumeTrue(chromium.isPresent(), "Chromium is not installed; ./amal test installs it");
    amal = RunningAmal.start(DATA, Models.offline(), Map.of());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync",
                            "--no-first-run")));
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
      playwright.close();
      amal.close();
    }
  }

  @BeforeEach
  void open() {
    page = browser.newPage(new Browser.NewPageOptions().setViewportSize(390, 844));
    page.onPageError(complaints::add);
    page.navigate("http://127.0.0.1:" + amal.port() + "/");
  }

  @AfterEach
  void close() {
    page.close();
    assertThat(complaints).as("errors in the page").isEmpty();
  }

  @Test
  void givesAGuestACitedAnswerInArabic() {
    assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");

    say("ما هي أعراض انسحاب الترامادول؟");

    Locator reply = reply();
    assertThat(reply).containsText("الترامادول");
    assertThat(reply.locator(".cite").first()).hasText("1");
    reply.locator(".cite").first().click();
    assertThat(reply.locator(".source blockquote").first()).isVisible();
    assertThat(reply.locator(".source blockquote").first()).containsText("الترامادول");
  }

  @Test
  void showsContactsAndATicketToAGuestInDistress() {
    say("أريد أن أموت، لم أعد أحتمل");

    Locator reply = reply();
    assertThat(reply.locator(".contacts .contact").first()).isVisible();
    assertThat(reply.locator(".contacts .contact").first().getAttribute("href")).startsWith("tel:");
    assertThat(reply.locator(".ticket-number")).containsText("TKT-");
    assertThat(reply.locator(".ticket-due")).not().isEmpty();
  }

  @Test
  void showsWhatAHumanWritesWithoutBeingAsked() {
    say("I want to talk to a human");
    String ticketNumber = reply().locator(".ticket-number").textContent();
    ApiClient agent = ApiClient.with(amal.port(), CommandProcess.tokenOf(DATA, "agent", Map.of()));
    JsonNode ticket =
        StreamSupport.stream(
                agent.get("/api/v1/tickets?order=newest").body().path("items").spliterator(), false)
            .filter(item -> item.path("ticket_number").asText().equals(ticketNumber))
            .findFirst()
            .orElseThrow();
    agent.post(
        "/api/v1/tickets/" + ticket.path("id").asText() + "/comments",
        "{\"content\":\"I am Samir. I am here.\"}",
        Map.of());

    assertThat(page.locator(".message.human .bubble")).containsText("I am Samir. I am here.");
    assertThat(page.locator(".message.human .speaker")).not().isEmpty();
  }

  @Test
  void keepsTheConversationOfAGuestWhoMakesAnAccountAndSignsInAgain() {
    say("What happens at a treatment centre?");
    reply();
    String home = page.url();
    page.navigate(home + "sign-in");
    page.locator("summary").click();
    Locator form = page.locator("#sign-up-form");
    form.locator("[name=email]").fill("meriem@example.dz");
    form.locator("[name=password]").fill("trois chevaux bleus");
    form.locator("button").click();

    assertThat(page.locator(".message.user")).hasCount(1);

    page.navigate(home + "sign-in");
    assertThat(page.locator("#who")).hasText("meriem@example.dz");
    page.locator("#sign-out").click();
    Locator signIn = page.locator("#sign-in-form");
    signIn.locator("[name=email]").fill("meriem@example.dz");
    signIn.locator("[name=password]").fill("trois chevaux verts");
    signIn.locator("[type=submit]").click();
    assertThat(page.locator("#notice")).isVisible();
    signIn.locator("[name=password]").fill("trois chevaux bleus");
    signIn.locator("[type=submit]").click();

    assertThat(page.locator(".message.user")).hasCount(1);
  }

  @Test
  void usesNoLinkUpBeforeSomebodyPressesTheButton() {
    page.navigate(page.url() + "sign-in#for=sign_in&token=nonsense");

    assertThat(page.locator("#link-form button")).isVisible();
    assertThat(page).hasURL(Pattern.compile(".*/sign-in$"));
    page.locator("#link-form button").click();
    assertThat(page.locator("#notice")).isVisible();
  }

  @Test
  void keepsTheConversationWhenThePageIsOpenedAgain() {
    say("What happens at a treatment centre?");
    String answer = reply().locator(".bubble").textContent();

    page.reload();

    assertThat(page.locator(".message.user")).hasCount(1);
    assertThat(reply().locator(".bubble").textContent()).isEqualTo(answer);
  }

  @Test
  void turnsRoundForFrench() {
    page.locator("[data-language=fr]").click();

    assertThat(page.locator("html")).hasAttribute("dir", "ltr");
    assertThat(page.locator("html")).hasAttribute("lang", "fr");
  }

  private void say(String text) {
    page.locator("#message").fill(text);
    page.locator("#send").click();
  }

  private Locator reply() {
    Locator reply = page.locator(".message.assistant[aria-busy=false]").last();
    reply.waitFor();
    return reply;
  }

  private static Optional<Path> chromium() {
    return Stream.of(
            Optional.ofNullable(System.getenv("AMAL_CHROMIUM")).orElse(""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(path -> !path.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }
}
