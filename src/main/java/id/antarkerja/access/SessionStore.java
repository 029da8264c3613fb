package id.antarkerja.access;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.DelegatingIndexResolver;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SingleIndexResolver;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in PostgreSQL, shared by all nodes, in the platform's pool: they are looked up before
 * anybody acts. Only the hash of a session's id is stored, so that a copy of the database opens no
 * session.
 */
@Configuration(proxyBeanMethods = false)
class SessionStore {
  static final String COOKIE = "__Host-SID";

  /** Of sessions that nobody has signed in to yet. */
  private static final Duration BEFORE_SIGN_IN = Duration.ofMinutes(10);

  private static final int ID_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Bean
  SessionType<Ticket> ticketType() {
    return Ticket.type();
  }

  @Bean
  JdbcIndexedSessionRepository sessionRepository(
      @Qualifier("platformPool") HikariDataSource pool, List<SessionType<?>> types) {
    var transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    var sessions = new JdbcIndexedSessionRepository(new JdbcTemplate(pool), transaction);
    sessions.setTableName("sessions.sessions");
    sessions.setCreateSessionQuery(CREATE);
    sessions.setGetSessionQuery(GET);
    sessions.setUpdateSessionQuery(UPDATE);
    sessions.setDeleteSessionQuery(DELETE);
    sessions.setCreateSessionAttributeQuery(CREATE_ATTRIBUTE);
    sessions.setIndexResolver(new DelegatingIndexResolver<>(List.of(new AccountOfSession())));
    sessions.setConversionService(new SessionValues(types).conversions());
    sessions.setSessionIdGenerator(SessionStore::id);
    sessions.setDefaultMaxInactiveInterval(BEFORE_SIGN_IN);
    return sessions;
  }

  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
      JdbcIndexedSessionRepository sessions) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setUseSecureCookie(true);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    cookie.setUseBase64Encoding(false);
    var ids = new CookieHttpSessionIdResolver();
    ids.setCookieSerializer(cookie);
    var filter = new SessionRepositoryFilter<>(new PatientSessions<>(sessions));
    filter.setHttpSessionIdResolver(ids);
    var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    registration.setDispatcherTypes(
        DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
    return registration;
  }

  private static String id() {
    byte[] bytes = new byte[ID_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static final class AccountOfSession extends SingleIndexResolver<Session> {
    AccountOfSession() {
      super(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
    }

    @Override
    public @Nullable String resolveIndexValueFor(Session session) {
      return session.getAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
    }
  }

  private static final String CREATE =
      """
      insert into sessions.sessions (primary_id, session_id, creation_time, last_access_time,
        max_inactive_interval, expiry_time, principal_name)
      values (?, sessions.hashed(?), ?, ?, ?, ?, ?)
      """;

  private static final String GET =
      """
      select s.primary_id, asked.id as session_id, s.creation_time, s.last_access_time,
             s.max_inactive_interval, a.attribute_name, a.attribute_bytes
        from (select ?::text as id) asked
        join sessions.sessions s on s.session_id = sessions.hashed(asked.id)
        left join sessions.sessions_attributes a on a.session_primary_id = s.primary_id
      """;

  /** A look at a page is noted twice a minute at most: else every look would be a write. */
  private static final String UPDATE =
      """
      update sessions.sessions s
         set session_id = v.session_id, last_access_time = v.last_access_time,
             max_inactive_interval = v.max_inactive_interval, expiry_time = v.expiry_time,
             principal_name = v.principal_name
        from (select sessions.hashed(?::text), ?::bigint, ?::int, ?::bigint, ?::text)
             v (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
       where s.primary_id = ?
         and ((s.session_id, s.max_inactive_interval, s.principal_name)
                is distinct from (v.session_id, v.max_inactive_interval, v.principal_name)
              or v.last_access_time >= s.last_access_time + 30000)
      """;

  private static final String DELETE =
      "delete from sessions.sessions"
          + " where session_id = sessions.hashed(?) and max_inactive_interval >= 0";

  /** A session that was ended meanwhile stays ended. */
  private static final String CREATE_ATTRIBUTE =
      """
      insert into sessions.sessions_attributes (session_primary_id, attribute_name, attribute_bytes)
      select s.primary_id, v.name, v.bytes
        from (select ?::text, ?::text, ?::bytea) v (id, name, bytes)
        join sessions.sessions s on s.primary_id = v.id
      on conflict (session_primary_id, attribute_name)
        do update set attribute_bytes = excluded.attribute_bytes
      """;
}
