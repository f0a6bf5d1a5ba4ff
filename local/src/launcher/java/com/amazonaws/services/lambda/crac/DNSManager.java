package com.amazonaws.services.lambda.crac;

/**
 * Stands in for the runtime client's class of this name on systems for which AWS builds no native
 * library; it comes later on the class path everywhere else.
 */
final class DNSManager {
    private DNSManager() {}

    /** No snapshot is taken on a laptop, so no address in the cache can have grown old. */
    static void clearCache() {}
}
