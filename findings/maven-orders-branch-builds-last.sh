#!/usr/bin/env bash
# For Maven, the build 1.0.43-login.1 of a branch is newer than the release
# 1.0.43.
#
# Versions: org.apache.maven:maven-artifact 3.9.11.
# Behaviour: only known qualifiers (alpha, beta, milestone, rc, snapshot and
#   their short forms) come before the release. Any other word comes after it,
#   so a version that SemVer takes for a pre-release is the newest to Maven, and
#   is inside of the range [1.0.43,1.1.0). At the other end it is the other way
#   about: 2.0.0-login.1 is newer than 2.0.0, and so outside of [1.0.0,2.0.0),
#   while 2.0.0-alpha.1 is older and inside. Whoever writes ranges in Maven's
#   notation, as channel rules of Octopus allow, has to know which order the
#   reader of the range uses.
# Seen: 1.0.43-alpha.1 < 1.0.43 < 1.0.43-login.2 < 1.0.43-login.10; in the
#   ranges: true, false, true.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >pom.xml <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId>
  <artifactId>findings</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.maven</groupId>
      <artifactId>maven-artifact</artifactId>
      <version>3.9.11</version>
    </dependency>
  </dependencies>
</project>
XML
mvn --quiet --batch-mode org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory=jars
cat >Try.java <<'JAVA'
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.VersionRange;

class Try {
  public static void main(String[] args) throws Exception {
    List<ComparableVersion> versions = new ArrayList<>();
    for (String v : List.of("1.0.43-login.10", "1.0.43", "1.0.43-alpha.1", "1.0.43-login.2")) {
      versions.add(new ComparableVersion(v));
    }
    Collections.sort(versions);
    System.out.println(versions);
    expect(versions.toString(), "[1.0.43-alpha.1, 1.0.43, 1.0.43-login.2, 1.0.43-login.10]");
    expect(inside("[1.0.43,1.1.0)", "1.0.43-login.1"), true);
    expect(inside("[1.0.0,2.0.0)", "2.0.0-login.1"), false);
    expect(inside("[1.0.0,2.0.0)", "2.0.0-alpha.1"), true);
  }

  static boolean inside(String range, String version) throws Exception {
    boolean answer =
        VersionRange.createFromVersionSpec(range)
            .containsVersion(new DefaultArtifactVersion(version));
    System.out.println(version + " in " + range + ": " + answer);
    return answer;
  }

  static void expect(Object got, Object wanted) {
    if (!got.equals(wanted)) {
      throw new AssertionError("changed: " + got + " where it was " + wanted);
    }
  }
}
JAVA
java -cp 'jars/*' Try.java
echo 'as described'
