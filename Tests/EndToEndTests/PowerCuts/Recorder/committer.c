// Commits numbered rows to a database of its own and says each number once SQLite has told that it is committed: what the
// power cuts of a database with known weaknesses are tried on.
//
// committer DATABASE JOURNAL_MODE SYNCHRONOUS ROWS

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static void run(sqlite3 *database, const char *sql) {
  char *problem = NULL;
  if (sqlite3_exec(database, sql, NULL, NULL, &problem) == SQLITE_OK) return;
  fprintf(stderr, "%s: %s\n", sql, problem);
  exit(1);
}

int main(int count, char **arguments) {
  sqlite3 *database;
  char sql[256];
  if (count != 5 || sqlite3_open(arguments[1], &database) != SQLITE_OK) return 2;
  snprintf(sql, sizeof sql, "PRAGMA journal_mode = %s; PRAGMA synchronous = %s", arguments[2], arguments[3]);
  run(database, sql);
  run(database, "CREATE TABLE IF NOT EXISTS event(seq INTEGER PRIMARY KEY, hash BLOB NOT NULL)");
  for (int row = 1; row <= atoi(arguments[4]); row++) {
    snprintf(sql, sizeof sql, "INSERT INTO event VALUES (%d, CAST('%032d' AS BLOB))", row, row);
    run(database, sql);
    char said[32];
    int length = snprintf(said, sizeof said, "%d\n", row);
    if (write(STDOUT_FILENO, said, (size_t)length) != length) return 1;
  }
  return sqlite3_close(database) == SQLITE_OK ? 0 : 1;
}
