"""Fetches rows of a database and reads each as JSON, as a script for the same job would begin."""

import json
import sqlite3
import sys

database, query = sys.argv[1:]
rows = sqlite3.connect(f"file:{database}?mode=ro", uri=True).execute(query)
print(len([json.loads(row[0]) for row in rows]))
