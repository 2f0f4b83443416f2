# A stand-in for a base image with a JDK and Maven, where none can be pulled. Its context: jdk/, maven/, repository/.
ARG BASE_IMAGE
FROM ${BASE_IMAGE}
USER 0
COPY . /opt/
ENV JAVA_HOME=/opt/jdk MAVEN_OPTS=-Dmaven.repo.local=/opt/repository \
    PATH=/opt/jdk/bin:/opt/maven/bin:/usr/local/bin:/usr/bin:/bin
