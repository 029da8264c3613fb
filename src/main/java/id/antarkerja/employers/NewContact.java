package id.antarkerja.employers;

import org.jspecify.annotations.Nullable;

/** A person at the employer whom the service may reach; {@code phone} as E.164. */
public record NewContact(
    String name, @Nullable String position, @Nullable String phone, @Nullable String email) {}
