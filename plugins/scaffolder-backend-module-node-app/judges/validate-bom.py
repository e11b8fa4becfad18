"""validate-bom.py FILE: holds a CycloneDX document to its published JSON schema."""
import json
import sys

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

with open(sys.argv[1], encoding="utf-8") as file:
    text = file.read()
version = SchemaVersion["V" + json.loads(text)["specVersion"].replace(".", "_")]
error = JsonStrictValidator(version).validate_str(text)
if error:
    sys.exit(f"{sys.argv[1]} is not valid CycloneDX: {error}")
