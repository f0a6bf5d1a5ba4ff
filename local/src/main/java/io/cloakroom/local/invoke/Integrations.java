package io.cloakroom.local.invoke;

import io.cloakroom.local.lambda.Functions;
import io.cloakroom.local.refusal.Circumstances;
import io.cloakroom.local.refusal.Reason;
import io.cloakroom.local.restapi.Account;
import io.cloakroom.local.restapi.Integration;
import io.cloakroom.local.restapi.RestApi;
import io.cloakroom.local.validate.ValidRequest;

/** Has the route's integration answer. */
public final class Integrations {
    private final LambdaProxy lambdaProxy;
    private final Mocks mocks;

    public Integrations(RestApi api, Account account, Functions functions) {
        this.mocks = new Mocks(api.variables(account));
        this.lambdaProxy =
                new LambdaProxy(new ProxyEvent(api, account), functions, account.patience());
    }

    public Answer run(ValidRequest request) throws InterruptedException {
        return switch (request.routed().route().integration()) {
            case Integration.LambdaProxy proxy -> lambdaProxy.call(request, proxy);
            case Integration.Misconfigured(String fault) ->
                    throw request.refuse(Reason.API_MISCONFIGURED, Circumstances.because(fault));
            case Integration.Mock mock -> mocks.answer(request, mock);
        };
    }
}
