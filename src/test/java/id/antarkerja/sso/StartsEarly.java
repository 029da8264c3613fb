package id.antarkerja.sso;

import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Keycloak starts beside the first tests when those that need it are among the others. */
public final class StartsEarly implements TestExecutionListener {
  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    boolean needed =
        plan.getRoots().stream()
            .flatMap(root -> plan.getDescendants(root).stream())
            .flatMap(test -> test.getSource().stream())
            .anyMatch(
                source ->
                    source instanceof ClassSource found
                        && found.getClassName().equals(SingleSignOnTest.class.getName()));
    if (needed) {
      Keycloak.begun();
    }
  }
}
