package dev.atlassim;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SimpleVerifier;

/** Finds the types that the code hands to Jackson, by what stands on the stack where it does. */
final class Serialised {

    private static final String OBJECT = "java/lang/Object";

    /** What serialises its first argument; methods that only hand theirs on are added when they are met. */
    private final Set<String> sinks = new HashSet<>(Set.of(
            "dev/atlassim/api/json/Json.write",
            "jakarta/ws/rs/core/Response.ok",
            "jakarta/ws/rs/core/Response$ResponseBuilder.entity",
            "com/fasterxml/jackson/core/JsonGenerator.writePOJO",
            "com/fasterxml/jackson/databind/ObjectMapper.valueToTree",
            "com/fasterxml/jackson/databind/ObjectMapper.writeValueAsBytes",
            "com/fasterxml/jackson/databind/ObjectMapper.writeValueAsString",
            "com/fasterxml/jackson/databind/ObjectWriter.writeValueAsString"));

    private final Set<Class<?>> types = new HashSet<>();

    private Serialised() {}

    /** The types of everything that {@code code} serialises. */
    static Set<Class<?>> by(JavaClasses code) {
        var found = new Serialised();
        for (int known = -1; known < found.sinks.size(); ) {
            known = found.sinks.size();
            code.forEach(found::search);
        }
        return found.types;
    }

    private void search(JavaClass type) {
        var node = new ClassNode();
        var file = "/" + type.getName().replace('.', '/') + ".class";
        try (var bytes = Serialised.class.getResourceAsStream(file)) {
            new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG);
            for (var method : node.methods) {
                search(node, method);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        } catch (AnalyzerException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private void search(ClassNode owner, MethodNode method) throws AnalyzerException {
        Frame<BasicValue>[] frames = null;
        for (int i = 0; i < method.instructions.size(); i++) {
            if (method.instructions.get(i) instanceof MethodInsnNode call && serialises(call)) {
                if (frames == null) {
                    frames = new Analyzer<>(new Verifier()).analyzeAndComputeMaxs(owner.name, method);
                }
                if (frames[i] != null) {
                    handed(owner, method, frames[i], call);
                }
            }
        }
    }

    private boolean serialises(MethodInsnNode call) {
        return sinks.contains(call.owner + "." + call.name) && first(call.desc) != null;
    }

    private void handed(ClassNode owner, MethodNode method, Frame<BasicValue> frame, MethodInsnNode call) {
        var arguments = Type.getArgumentTypes(call.desc);
        var position = objectPosition(arguments);
        var type = frame.getStack(frame.getStackSize() - arguments.length + position)
                .getType();
        if (!type.getInternalName().equals(OBJECT)) {
            types.add(load(type));
        } else if (first(method.desc) != null) {
            sinks.add(owner.name + "." + method.name);
        }
    }

    private static Type first(String descriptor) {
        var arguments = Type.getArgumentTypes(descriptor);
        var position = objectPosition(arguments);
        return position < 0 ? null : arguments[position];
    }

    private static int objectPosition(Type... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].getSort() == Type.OBJECT
                    && arguments[i].getInternalName().equals(OBJECT)) {
                return i;
            }
        }
        return -1;
    }

    private static Class<?> load(Type type) {
        try {
            return Class.forName(
                    type.getSort() == Type.ARRAY ? type.getDescriptor().replace('/', '.') : type.getClassName(),
                    false,
                    Serialised.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Knows the types of the program. */
    private static final class Verifier extends SimpleVerifier {
        Verifier() {
            super(Opcodes.ASM9, null, null, null, false);
            setClassLoader(Serialised.class.getClassLoader());
        }
    }
}
