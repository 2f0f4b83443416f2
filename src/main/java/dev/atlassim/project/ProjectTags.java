package dev.atlassim.project;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlassim.api.error.AtlasException;
import dev.atlassim.api.error.ErrorCode;
import dev.atlassim.state.Project;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The tags in the body of a project. Number, lengths and characters are documented. Of the errors, only parts of two texts
 * are known, from acceptance tests of the Terraform provider; the rest, and the order of the checks, is inferred.
 */
public final class ProjectTags {

    /** The maximum number of tags of a project. */
    public static final int MAX_NUMBER = 50;

    /** The maximum length of a key or a value, in characters. */
    public static final int MAX_LENGTH = 255;

    /** The characters of a key or value, in words. */
    public static final String CHARACTERS = "letters, numbers, spaces and ;@_-.+";

    /** A key or a value. */
    public static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N} ;@_\\-.+]{1," + MAX_LENGTH + "}");

    private ProjectTags() {}

    /**
     * Reads {@code sent}, the value of {@code tags}.
     *
     * @throws AtlasException if it is invalid
     */
    static List<Project.Tag> read(JsonNode sent) {
        ProjectBody.check("tags", sent.isArray());
        var tags = new ArrayList<Project.Tag>();
        var keys = new HashSet<String>();
        for (var tag : sent) {
            ProjectBody.check(
                    "tags", tag.path("key").isTextual() && tag.path("value").isTextual() && tag.size() == 2);
            var key = checked("The key of a tag", tag.get("key").textValue());
            var value =
                    checked("The value of tag '" + key + "'", tag.get("value").textValue());
            if (!keys.add(key)) {
                throw invalid("The key '" + key + "' has more than one tag");
            }
            tags.add(new Project.Tag(key, value));
        }
        if (tags.size() > MAX_NUMBER) {
            throw invalid("A project can have at most " + MAX_NUMBER + " tags");
        }
        return tags;
    }

    private static String checked(String subject, String text) {
        if (text.isEmpty()) {
            throw invalid(subject + " is empty");
        }
        if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
            throw invalid(subject + " exceeded the maximum allowed length of " + MAX_LENGTH + " characters");
        }
        if (!TEXT.matcher(text).matches()) {
            throw invalid(subject + " contains invalid characters. Allowable characters include " + CHARACTERS);
        }
        return text;
    }

    private static AtlasException invalid(String problem) {
        return ErrorCode.VALIDATION_ERROR.with(problem);
    }
}
