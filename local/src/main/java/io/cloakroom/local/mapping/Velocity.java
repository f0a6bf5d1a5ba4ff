package io.cloakroom.local.mapping;

import org.apache.velocity.runtime.RuntimeConstants;
import org.apache.velocity.runtime.RuntimeInstance;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;
import org.apache.velocity.util.introspection.SecureUberspector;

/**
 * The engine, started by the first template that needs it. Templates come from a file that people
 * may not have written: they reach no class, no file and no end of a loop.
 */
final class Velocity {
    static final RuntimeInstance RUNTIME = started();

    private Velocity() {}

    private static RuntimeInstance started() {
        var velocity = new RuntimeInstance();
        velocity.setProperty(
                RuntimeConstants.UBERSPECT_CLASSNAME, SecureUberspector.class.getName());
        velocity.setProperty(RuntimeConstants.MAX_NUMBER_LOOPS, 1_000);
        velocity.setProperty(RuntimeConstants.VM_LIBRARY, "");
        likeVersion1(velocity);
        velocity.setProperty(RuntimeConstants.RESOURCE_LOADERS, "none");
        velocity.setProperty("resource.loader.none.class", StringResourceLoader.class.getName());
        velocity.init();
        return velocity;
    }

    /** The service speaks an older dialect: hyphens in names, and what is empty is true. */
    private static void likeVersion1(RuntimeInstance velocity) {
        velocity.setProperty(RuntimeConstants.PARSER_HYPHEN_ALLOWED, true);
        velocity.setProperty(RuntimeConstants.CHECK_EMPTY_OBJECTS, false);
        velocity.setProperty(RuntimeConstants.SPACE_GOBBLING, "bc");
    }
}
