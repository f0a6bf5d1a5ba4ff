package io.cloakroom.authorizer;

import com.amazonaws.services.lambda.runtime.Context;

import java.lang.reflect.Proxy;

/** What Lambda says about an invocation, as far as the function asks. */
final class TestContext {
    static final String REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

    private TestContext() {}

    static Context make() {
        return (Context)
                Proxy.newProxyInstance(
                        Context.class.getClassLoader(),
                        new Class<?>[] {Context.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("getAwsRequestId")) {
                                return REQUEST_ID;
                            }
                            throw new UnsupportedOperationException(method.getName());
                        });
    }
}
