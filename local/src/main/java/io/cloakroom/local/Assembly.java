package io.cloakroom.local;

import io.cloakroom.local.async.EventQueue;
import io.cloakroom.local.lambda.Lambda;
import io.cloakroom.local.meter.UsagePlans;
import io.cloakroom.local.meter.UsageStore;
import io.cloakroom.local.sam.SystemDefinition;
import io.cloakroom.local.schedule.Scheduler;

/** From a template to what serves it, in order: at the start, and whenever it has changed. */
record Assembly(
        Backend backend,
        Lambda lambda,
        EventQueue events,
        Scheduler scheduler,
        UsageStore usage,
        FrontDoors doors) {
    /**
     * Changes over. What can fail comes first, so that nothing has changed for a client when it
     * does.
     */
    UsagePlans serve(SystemDefinition definition, Progress progress) throws Exception {
        backend.define(definition, progress);
        var plans = usage.plans(definition.apiKeys(), definition.usagePlans());
        lambda.define(definition.functions());
        doors.serve(definition.restApis(), plans);
        events.define(definition.functions());
        scheduler.define(definition.schedules());
        return plans;
    }
}
