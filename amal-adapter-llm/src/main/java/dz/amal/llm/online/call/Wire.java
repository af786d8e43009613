package dz.amal.llm.online.call;

import com.openai.azure.AzureOpenAIServiceVersion;
import com.openai.azure.AzureUrlPathMode;
import com.openai.azure.credential.AzureApiKeyCredential;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.Timeout;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client below the OpenAI client. It retries nothing by itself, follows no redirection (a
 * question goes where the operator said, or nowhere), logs nothing at any level, and sends nothing
 * about this machine. Thread-safe.
 */
final class Wire implements AutoCloseable {

  private static final String NO_KEY = "none"; // the client insists on one
  private static final Duration GRACE = Duration.ofSeconds(5);
  private static final int IDLE = 64;

  /** Not static: another endpoint's calls are none of its business. */
  @SuppressWarnings("ThreadLocalUsage")
  private final ThreadLocal<WatchedCall> current = new ThreadLocal<>();

  private final OpenAIClient client;

  Wire(EndpointAddress address, CallLimits limits) {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .followRedirects(false)
            .followSslRedirects(false)
            .connectionPool(new ConnectionPool(IDLE, 1, TimeUnit.MINUTES))
            .addInterceptor(this::watch)
            .addInterceptor(chain -> limited(chain, limits.mostBytes()))
            .addNetworkInterceptor(this::connected)
            .build();
    Duration whole = limits.answer().plus(GRACE); // the watch is earlier; this is a second net
    OpenAIOkHttpClient.Builder builder =
        OpenAIOkHttpClient.builder()
            .okHttpClient(http)
            .baseUrl(address.baseUrl().toString())
            .maxRetries(0)
            .logLevel(LogLevel.OFF)
            .disableTelemetry(true)
            .timeout(
                Timeout.builder()
                    .connect(limits.connect())
                    .read(whole)
                    .write(whole)
                    .request(whole)
                    .build());
    this.client = withKey(builder, address).build();
  }

  private static OpenAIOkHttpClient.Builder withKey(
      OpenAIOkHttpClient.Builder builder, EndpointAddress address) {
    String key = address.apiKey().isEmpty() ? NO_KEY : address.apiKey();
    Optional<String> azure = address.azureApiVersion();
    return azure.isPresent()
        ? builder
            .credential(AzureApiKeyCredential.create(key))
            .azureServiceVersion(AzureOpenAIServiceVersion.fromString(azure.get()))
            .azureUrlPathMode(AzureUrlPathMode.LEGACY) // the one that has versions
        : builder.apiKey(key);
  }

  /** The client, whose calls on this thread are now this one. */
  OpenAIClient of(WatchedCall call) {
    current.set(call);
    return client;
  }

  /** The calling thread has no call any more. */
  void done() {
    current.remove();
  }

  private Response watch(Interceptor.Chain chain) throws IOException {
    @Nullable WatchedCall call = current.get();
    if (call == null) {
      throw new IllegalStateException("a call that nobody watches");
    }
    call.sending(chain.call());
    Response response = chain.proceed(chain.request());
    call.answered();
    return response;
  }

  private Response connected(Interceptor.Chain chain) throws IOException {
    @Nullable WatchedCall call = current.get();
    if (call != null) {
      call.connected();
    }
    return chain.proceed(chain.request());
  }

  private static Response limited(Interceptor.Chain chain, long mostBytes) throws IOException {
    Response response = chain.proceed(chain.request());
    @Nullable ResponseBody body = response.body();
    return body == null
        ? response
        : response.newBuilder().body(LimitedBody.of(body, mostBytes)).build();
  }

  @Override
  public void close() {
    client.close();
  }
}
