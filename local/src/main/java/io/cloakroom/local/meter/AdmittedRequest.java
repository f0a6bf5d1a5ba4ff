package io.cloakroom.local.meter;

import io.cloakroom.local.authorize.AuthorizedRequest;

/** A request that may be counted against somebody, or need not be. */
public record AdmittedRequest(AuthorizedRequest authorized) {}
