package io.cloakroom.local.model;

import io.cloakroom.local.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chooses sequences by chance. */
final class Steps {
    private static final int CHOICES = 12;
    private static final List<Tag> TAGS = List.of(Tag.values());

    private final Random random;

    Steps(Random random) {
        this.random = random;
    }

    List<Step> sequence(int length) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < length; i++) {
            steps.add(step());
        }
        return steps;
    }

    private Step step() {
        int die = random.nextInt(100);
        int user = user();
        Shelf shelf = shelf(user);
        if (die < 25) {
            boolean hasEnd = shelf.kind() == Kind.ITEM && random.nextInt(3) == 0;
            return new Create(user, shelf, title(), hasEnd, random.nextInt(4));
        } else if (die < 38) {
            return new Read(user, choice(), tag());
        } else if (die < 60) {
            return new Change(user, choice(), tag(), title(), random.nextBoolean(), category());
        } else if (die < 70) {
            return new Delete(user, choice(), tag());
        } else if (die < 77) {
            return new Expire(choice());
        } else if (die < 81) {
            return new Reap(choice());
        } else if (die < 94) {
            return new TurnPage(user, shelf, limit(), newestFirst(shelf));
        } else if (die < 97) {
            return new Walk(user, shelf, limit(), newestFirst(shelf));
        }
        return new BorrowCursor(user, shelf);
    }

    private int user() {
        return random.nextInt(World.USERS);
    }

    private int category() {
        return random.nextInt(World.CATEGORIES);
    }

    /** One that the user may look at. */
    private Shelf shelf(int user) {
        return random.nextBoolean()
                ? new Shelf(Kind.ITEM, user)
                : new Shelf(Kind.PRODUCT, category());
    }

    /** Lists of products have no other order. */
    private boolean newestFirst(Shelf shelf) {
        return shelf.kind() == Kind.PRODUCT || random.nextBoolean();
    }

    private int choice() {
        return random.nextInt(CHOICES);
    }

    private int limit() {
        return 1 + random.nextInt(3);
    }

    private String title() {
        return "title " + random.nextInt(3);
    }

    private Tag tag() {
        return TAGS.get(random.nextInt(TAGS.size()));
    }
}
