package id.antarkerja;

import id.antarkerja.database.QuickStart;
import id.antarkerja.database.StartProblem;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts the service; a start that fails for a known cause says one clear sentence. */
@SpringBootApplication(
    exclude = UserDetailsServiceAutoConfiguration.class,
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class AntarKerja {

  public static void main(String[] args) {
    QuickStart.orGoOn();
    try {
      SpringApplication.run(AntarKerja.class, args);
    } catch (RuntimeException e) {
      QuickStart.failed();
      Optional<String> sentence = StartProblem.sentence(e);
      if (sentence.isEmpty()) {
        throw e;
      }
      System.err.println(sentence.get());
      System.exit(1);
    }
  }
}
