package io.cloakroom.api.cleanup;

import com.amazonaws.services.lambda.runtime.Context;

import java.lang.reflect.Proxy;

/** Knows how much time is left, and nothing else. */
final class FiveMinutesContext {

    private FiveMinutesContext() {}

    static Context make() {
        return (Context)
                Proxy.newProxyInstance(
                        Context.class.getClassLoader(),
                        new Class<?>[] {Context.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("getRemainingTimeInMillis")) {
                                return 300_000;
                            }
                            throw new UnsupportedOperationException(method.getName());
                        });
    }
}
