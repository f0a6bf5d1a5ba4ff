package io.cloakroom.local.model;

/** The table deletes an item whose time has run out. */
record Reap(int choice) implements Step {
    @Override
    public void take(World world) {
        world.pick(choice).filter(item -> item.isOver).ifPresent(world::reap);
    }
}
