package id.antarkerja;

import id.antarkerja.trust.LeavesNoTrace;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.TestPropertySource;

/** Classes that enter hundreds of people: in a house of their own they slow no others down. */
@Beside
@ResourceLock("full")
@ExtendWith(LeavesNoTrace.class)
@TestPropertySource(properties = "antarkerja.house=full")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InFullHouse {}
