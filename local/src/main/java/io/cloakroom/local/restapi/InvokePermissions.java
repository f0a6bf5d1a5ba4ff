package io.cloakroom.local.restapi;

import java.util.List;
import java.util.Optional;

/**
 * Which functions API Gateway may invoke, by the policies of the functions. A version or an alias
 * has a policy of its own (Lambda developer guide, "Viewing resource-based IAM policies").
 *
 * @param prefix what the ARNs of all methods begin with, up to the id of the API
 */
public record InvokePermissions(String prefix, List<Permission> permissions) {
    public InvokePermissions {
        permissions = List.copyOf(permissions);
    }

    /**
     * One statement of a function's policy.
     *
     * @param function its name or ARN
     * @param sourceArn pattern of the methods and authorizers that may invoke; empty is any
     */
    public record Permission(String function, Optional<String> sourceArn) {
        private boolean allows(FunctionName invoked, String source) {
            return FunctionName.of(function).filter(invoked::equals).isPresent()
                    && sourceArn.map(pattern -> new Wildcard(pattern).matches(source)).orElse(true);
        }
    }

    /**
     * Whether some statement lets an API invoke a function.
     *
     * @param source what follows the id of the API, such as {@code /dev/GET/items} or {@code
     *     /authorizers/id}
     */
    boolean allow(FunctionName invoked, String api, String source) {
        return permissions.stream()
                .anyMatch(permission -> permission.allows(invoked, prefix + api + source));
    }
}
