package io.cloakroom.local.authorize;

import java.util.List;

/** The values by which an authorizer knows a caller again, in the order of its sources. */
record Identity(List<String> values) {
    Identity {
        values = List.copyOf(values);
    }

    /** A token is not for logs. */
    @Override
    public String toString() {
        return "Identity[" + values.size() + "]";
    }
}
