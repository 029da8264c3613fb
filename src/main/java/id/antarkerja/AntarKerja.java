package id.antarkerja;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class AntarKerja {
  public static void main(String[] args) {
    SpringApplication.run(AntarKerja.class, args);
  }
}
