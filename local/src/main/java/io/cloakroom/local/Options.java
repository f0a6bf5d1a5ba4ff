package io.cloakroom.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line asked for.
 *
 * @param tour walk through the life of a request, then stop
 * @param jsonLog print JSON, for machines
 * @param parameters template parameters by name
 * @param secrets values for the local Secrets Manager by name
 * @param dynamodb a DynamoDB that already runs; empty starts one
 * @param data folder of everything that outlives a restart; empty keeps nothing
 * @param environments of one function at once, at most
 * @param identity whether to start the sign-in, unless {@code JwtIssuer} is given
 * @param web whether to serve the web application, if it is built
 */
record Options(
        boolean tour,
        boolean jsonLog,
        Path template,
        Ports ports,
        Map<String, String> parameters,
        Map<String, String> secrets,
        Optional<URI> dynamodb,
        Optional<Path> data,
        int environments,
        boolean identity,
        boolean web) {
    Options {
        parameters = Map.copyOf(parameters);
        secrets = Map.copyOf(secrets);
    }

    /** Where each server listens; 0 is any free port. */
    record Ports(int frontDoor, int identity, int dynamodb, int web) {}
}
