package io.cloakroom.local.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Chooses sequences by chance. */
final class Steps {
    private static final int USERS = 2;
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
        if (die < 25) {
            return new Create(user(), title(), random.nextInt(3) == 0, random.nextInt(4));
        } else if (die < 38) {
            return new Read(user(), choice(), tag());
        } else if (die < 60) {
            return new Change(user(), choice(), tag(), title(), random.nextBoolean());
        } else if (die < 70) {
            return new Delete(user(), choice(), tag());
        } else if (die < 77) {
            return new Expire(choice());
        } else if (die < 81) {
            return new Reap(choice());
        } else if (die < 94) {
            return new TurnPage(user(), limit(), random.nextBoolean());
        } else if (die < 97) {
            return new Walk(user(), limit(), random.nextBoolean());
        }
        return new BorrowCursor(user());
    }

    private int user() {
        return random.nextInt(USERS);
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
