package dev.atlassim.state;

import io.vavr.collection.LinkedHashMap;
import io.vavr.collection.Map;
import io.vavr.collection.TreeMap;
import java.time.Instant;
import java.util.List;

/**
 * An organization.
 *
 * @param id 24 hexadecimal digits
 * @param name its name
 * @param projects ids of its projects by project name, in the order in which Atlas lists them (recorded: by code point)
 * @param teams its teams by id
 * @param users its users by id
 * @param events what happened in its projects last, as far as its own list shows it
 */
public record Organization(
        String id,
        String name,
        TreeMap<String, String> projects,
        Map<String, Team> teams,
        Map<String, User> users,
        Events events) {

    /** An organization with nothing in it. */
    public static Organization empty(String id, String name) {
        return new Organization(id, name, TreeMap.empty(), LinkedHashMap.empty(), LinkedHashMap.empty(), Events.NONE);
    }

    /** The same organization under another name. */
    public Organization named(String newName) {
        return new Organization(id, newName, projects, teams, users, events);
    }

    /** The same organization with the team added or replaced. */
    public Organization with(Team team) {
        return new Organization(id, name, projects, teams.put(team.id(), team), users, events);
    }

    /** The same organization with the user added or replaced. */
    public Organization with(User user) {
        return new Organization(id, name, projects, teams, users.put(user.id(), user), events);
    }

    /** The same organization with other events. */
    public Organization with(Events newEvents) {
        return new Organization(id, name, projects, teams, users, newEvents);
    }

    Organization withProject(Project project) {
        return new Organization(id, name, projects.put(project.name(), project.id()), teams, users, events);
    }

    Organization withoutProject(String projectName) {
        return new Organization(id, name, projects.remove(projectName), teams, users, events);
    }

    /** A team, which can have roles on projects. Its members are not stored. */
    public record Team(String id, String name) {}

    /**
     * A person who may sign in to the web interface of Atlas, which is not simulated.
     *
     * @param id 24 hexadecimal digits
     * @param username an email address
     * @param createdAt in whole seconds
     * @param roles on the organization
     */
    public record User(
            String id, String username, String firstName, String lastName, Instant createdAt, List<Role> roles) {
        public User {
            roles = List.copyOf(roles);
        }

        /** The same user under another id. */
        public User withId(String newId) {
            return new User(newId, username, firstName, lastName, createdAt, roles);
        }
    }
}
