package id.antarkerja.access;

import id.antarkerja.kernel.Actor;
import id.antarkerja.kernel.ActorKind;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who acts in this request or job. Bound once around the work; inside a transaction it can't
 * change, because the database already answers for the one who began it.
 *
 * @param territory code of the actor's office ("3215"), {@link Scope#EVERYWHERE} for the centre
 * @param name what the top bar calls them
 * @param verifiedAt when they last proved who they are; null when no sign-in stands behind this
 */
public record Acting(
    Actor actor,
    Role role,
    @Nullable UUID officeId,
    String territory,
    Scope scope,
    String name,
    @Nullable Instant verifiedAt) {

  private static final ScopedValue<Acting> CURRENT = ScopedValue.newInstance();

  private static final ScopedValue<Boolean> BACKGROUND = ScopedValue.newInstance();

  /** Anybody on a public page. */
  public static final Acting ANYONE =
      new Acting(
          new Actor(ActorKind.CITIZEN, null), Role.PUBLIC, null, "", Scope.NOTHING, "public");

  public Acting(
      Actor actor, Role role, @Nullable UUID officeId, String territory, Scope scope, String name) {
    this(actor, role, officeId, territory, scope, name, null);
  }

  /** The same one, who proved at that moment who they are; see {@link StepUp}. */
  public Acting verified(Instant at) {
    return new Acting(actor, role, officeId, territory, scope, name, at);
  }

  public static Acting officer(
      UUID account, Role role, UUID officeId, String territory, String name) {
    return new Acting(
        new Actor(ActorKind.OFFICER, account),
        role,
        officeId,
        territory,
        Scope.of(territory),
        name);
  }

  /** An employer's contact who follows a signed link; {@code contact} is what the link names. */
  public static Acting employer(UUID contact) {
    return new Acting(
        new Actor(ActorKind.EMPLOYER, contact),
        Role.EMPLOYER_LINK,
        null,
        "",
        Scope.NOTHING,
        "employer");
  }

  /** A jobseeker on their own pages; {@code person} is what row-level policies compare. */
  public static Acting citizen(UUID person, String name) {
    return new Acting(
        new Actor(ActorKind.CITIZEN, person), Role.CITIZEN, null, "", Scope.NOTHING, name);
  }

  /** A signed-in contact person of an employer. */
  public static Acting contact(UUID contact, String name) {
    return new Acting(
        new Actor(ActorKind.EMPLOYER, contact), Role.EMPLOYER, null, "", Scope.NOTHING, name);
  }

  /**
   * The system on somebody's behalf: the consequences of what a person or an employer decided reach
   * beyond the rows that they see, and the facts still name them.
   */
  public static Acting onBehalfOf(Actor actor, String job) {
    return new Acting(actor, Role.SYSTEM, null, Scope.EVERYWHERE, Scope.NATION, job);
  }

  public static Acting system(String job) {
    return new Acting(Actor.SYSTEM, Role.SYSTEM, null, Scope.EVERYWHERE, Scope.NATION, job);
  }

  /**
   * Who acts now.
   *
   * @throws IllegalStateException when nobody was bound: a slip that must be loud
   */
  public static Acting current() {
    if (!CURRENT.isBound()) {
      throw new IllegalStateException("nobody acts here: bind an Acting around this work");
    }
    return CURRENT.get();
  }

  static @Nullable Acting currentOrNull() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** The actor's office; only where a page or rule makes sure that there is one. */
  public UUID requireOffice() {
    if (officeId == null) {
      throw new IllegalStateException(role + " has no office");
    }
    return officeId;
  }

  public static void run(Acting acting, Runnable work) {
    refuseInsideTransaction(acting);
    ScopedValue.where(CURRENT, acting).run(work);
  }

  public static <T extends @Nullable Object> T call(Acting acting, Callable<T> work)
      throws Exception {
    refuseInsideTransaction(acting);
    return ScopedValue.where(CURRENT, acting).call(work::call);
  }

  /** As {@link #call}, for work that throws nothing checked. */
  public static <T extends @Nullable Object> T get(Acting acting, Supplier<T> work) {
    refuseInsideTransaction(acting);
    return ScopedValue.where(CURRENT, acting).call(work::get);
  }

  public static void asSystem(String job, Runnable work) {
    run(system(job), work);
  }

  /** Nobody waits for this work: its statements may take a minute instead of seconds. */
  public static void inBackground(Runnable work) {
    ScopedValue.where(BACKGROUND, true).run(work);
  }

  static boolean isBackground() {
    return BACKGROUND.isBound() || (CURRENT.isBound() && CURRENT.get().role() == Role.SYSTEM);
  }

  private static void refuseInsideTransaction(Acting next) {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && !next.equals(currentOrNull())) {
      throw new IllegalStateException("the actor can't change inside a transaction");
    }
  }
}
