package dev.atlassim.state;

import io.vavr.collection.TreeMap;

/**
 * An organization.
 *
 * @param id 24 hexadecimal digits
 * @param name how people call it
 * @param projects ids of its projects by project name, in the order in which Atlas lists them (recorded: by code point)
 */
public record Organization(String id, String name, TreeMap<String, String> projects) {

    /** An organization without projects. */
    public static Organization empty(String id, String name) {
        return new Organization(id, name, TreeMap.empty());
    }

    Organization withProject(Project project) {
        return new Organization(id, name, projects.put(project.name(), project.id()));
    }

    Organization withoutProject(String projectName) {
        return new Organization(id, name, projects.remove(projectName));
    }
}
