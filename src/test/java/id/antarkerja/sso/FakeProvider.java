package id.antarkerja.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;

/** An identity provider that says whatever a test wants, as an attacker in its place would. */
final class FakeProvider {
  static final String SECRET = "rahasia-uji-yang-cukup-panjang-untuk-hs256";
  static final String SUBJECT = "ratna-tiruan";
  static final String ACCESS_TOKEN = "token-akses-" + UUID.randomUUID();

  /** Below this path it describes itself as the one above. */
  static final String MASKED = "/samaran";

  private static final String WELL_KNOWN = "/.well-known/openid-configuration";

  private final HttpServer server;
  private final RSAKey key = fresh();
  private volatile String nonce = "";
  private volatile Function<JWTClaimsSet.Builder, String> token = this::signed;

  FakeProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(0)));
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** What the next one gets who comes back with a code; it begins with what would be right. */
  void answers(Function<JWTClaimsSet.Builder, String> making) {
    token = making;
  }

  String signed(JWTClaimsSet.Builder claims) {
    return signed(claims, JWSAlgorithm.RS256);
  }

  String signed(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm) {
    return signed(claims, new JWSHeader.Builder(algorithm).keyID(key.getKeyID()), signer(key));
  }

  /** By a key that nobody knows, but for the token that brings it along. */
  String signedByItsOwnKey(JWTClaimsSet.Builder claims) {
    RSAKey other = fresh();
    return signed(
        claims, new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(other.toPublicJWK()), signer(other));
  }

  /** By what both sides know. */
  String signedBySecret(JWTClaimsSet.Builder claims) {
    try {
      return signed(claims, new JWSHeader.Builder(JWSAlgorithm.HS256), new MACSigner(SECRET));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Until this is let go the next one who comes back with a code gets no answer at all. */
  CountDownLatch saysNothing() {
    var until = new CountDownLatch(1);
    answers(
        claims -> {
          try {
            until.await(1, TimeUnit.MINUTES);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return signed(claims);
        });
    return until;
  }

  String unsigned(JWTClaimsSet.Builder claims) {
    return new PlainJWT(claims.build()).serialize();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    switch (path) {
      case WELL_KNOWN, MASKED + WELL_KNOWN -> json(exchange, description());
      case "/keys" -> json(exchange, new JWKSet(key.toPublicJWK()).toString());
      case "/token" -> json(exchange, tokens());
      case "/auth" -> back(exchange);
      default -> exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }

  private String description() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
     "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
     "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
    """
        .formatted(issuer());
  }

  private String tokens() {
    Instant now = Instant.now();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .subject(SUBJECT)
            .audience("antarkerja")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))))
            .claim("nonce", nonce)
            .claim("acr", "1")
            .claim("auth_time", now.getEpochSecond());
    return """
    {"access_token": "%s", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
    """
        .formatted(ACCESS_TOKEN, token.apply(claims));
  }

  private void back(HttpExchange exchange) throws IOException {
    var asked =
        UriComponentsBuilder.fromUriString("?" + exchange.getRequestURI().getRawQuery())
            .build(true)
            .getQueryParams();
    nonce = String.valueOf(asked.getFirst("nonce"));
    String to =
        URLDecoder.decode(String.valueOf(asked.getFirst("redirect_uri")), StandardCharsets.UTF_8)
            + "?code=x&state="
            + asked.getFirst("state");
    exchange.getResponseHeaders().add("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void json(HttpExchange exchange, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static String signed(
      JWTClaimsSet.Builder claims, JWSHeader.Builder header, JWSSigner signer) {
    try {
      var token = new SignedJWT(header.build(), claims.build());
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWSSigner signer(RSAKey key) {
    try {
      return new RSASSASigner(key);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RSAKey fresh() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
