package id.antarkerja.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;

/** Work handed to other threads, listeners above all, acts as the system: nobody asks there. */
@Configuration(proxyBeanMethods = false)
class ListenersActAsSystem {

  @Bean
  TaskDecorator actingAsSystem() {
    return work -> () -> Acting.asSystem("listener", work);
  }
}
