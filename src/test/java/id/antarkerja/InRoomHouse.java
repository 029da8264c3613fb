package id.antarkerja;

import id.antarkerja.trust.LeavesNoTrace;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.TestPropertySource;

/** The officers' room in a house of its own: its tests use the other core. */
@Beside
@ResourceLock("room")
@ExtendWith(LeavesNoTrace.class)
@TestPropertySource(properties = "antarkerja.house=room")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface InRoomHouse {}
