package io.cloakroom.local.model;

/** The time of an item that has an end runs out. */
record Expire(int choice) implements Step {
    @Override
    public void take(World world) {
        world.pick(choice).filter(item -> item.hasEnd && item.isThere).ifPresent(world::expire);
    }
}
