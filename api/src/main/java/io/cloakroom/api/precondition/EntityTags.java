package io.cloakroom.api.precondition;

import io.cloakroom.api.problem.ProblemException;
import io.micronaut.http.HttpStatus;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What If-Match or If-None-Match lists: any tag, or these. */
record EntityTags(boolean any, Set<String> strong, Set<String> weak) {

    /**
     * RFC 9110, section 8.8.3: the opaque part may hold any visible character but the quote;
     * section 5.6.1.2: a list may have empty elements.
     */
    private static final Pattern TAG =
            Pattern.compile(
                    "\\G[\\s,]*+(W/)?(\"[\\x21\\x23-\\x7E\\x80-\\uFFFF]*\")\\s*+(,[\\s,]*+|$)");

    static EntityTags parse(String header, List<String> values) {
        String list = String.join(",", values);
        if (list.strip().equals("*")) {
            return new EntityTags(true, Set.of(), Set.of());
        }
        Set<String> strong = new HashSet<>();
        Set<String> weak = new HashSet<>();
        Matcher tag = TAG.matcher(list);
        int end = 0;
        while (tag.find()) {
            (tag.group(1) == null ? strong : weak).add(tag.group(2));
            end = tag.end();
        }
        if (end == 0 || end != list.length()) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "The header " + header + " is neither * nor a list of entity tags.");
        }
        return new EntityTags(false, strong, weak);
    }

    /** RFC 9110, section 8.8.3.2: a weak tag never matches here. */
    boolean matchesStrongly(String tag) {
        return any || strong.contains(tag);
    }

    boolean matchesWeakly(String tag) {
        return any || strong.contains(tag) || weak.contains(tag);
    }
}
