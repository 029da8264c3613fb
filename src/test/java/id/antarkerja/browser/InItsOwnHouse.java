package id.antarkerja.browser;

import id.antarkerja.Beside;
import id.antarkerja.trust.LeavesNoTrace;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.TestPropertySource;

/** Chromium is slow: these classes have a house and a clock that other tests don't touch. */
@Beside
@ResourceLock("browser")
@ExtendWith(LeavesNoTrace.class)
@TestPropertySource(properties = "antarkerja.house=browser")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface InItsOwnHouse {}
