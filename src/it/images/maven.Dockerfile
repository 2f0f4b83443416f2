# A stand-in for base images with a JDK and Maven, or with native-image, where none can be pulled.
# Its context: jdk/, maven/, repository/, graalvm/.
ARG BASE_IMAGE
FROM ${BASE_IMAGE}
USER 0
COPY jdk/ /opt/jdk/
COPY maven/ /usr/share/maven/
COPY repository/ /opt/repository/
COPY graalvm/ /opt/graalvm/
ENV JAVA_HOME=/opt/jdk GRAALVM_HOME=/opt/graalvm MAVEN_OPTS=-Dmaven.repo.local=/opt/repository \
    PATH=/opt/jdk/bin:/usr/share/maven/bin:/usr/local/bin:/usr/bin:/bin
