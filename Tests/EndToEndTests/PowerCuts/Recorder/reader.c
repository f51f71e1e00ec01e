// Says what a database holds: whether it is sound, then every event's hash in order, as hexadecimal digits on lines of
// their own. It reads as any program would after a power cut, so what a transaction left unfinished is rolled back first.
//
// reader DATABASE

#include <sqlite3.h>
#include <stdio.h>

static int print(void *nothing, int count, char **values, char **names) {
  (void)nothing, (void)count, (void)names;
  return puts(values[0] ? values[0] : "") < 0;
}

int main(int count, char **arguments) {
  sqlite3 *database;
  char *problem = NULL;
  if (count != 2) return 2;
  int result = sqlite3_open_v2(arguments[1], &database, SQLITE_OPEN_READWRITE, NULL);
  if (result == SQLITE_OK) result = sqlite3_exec(database, "PRAGMA integrity_check(1)", print, NULL, &problem);
  // A database that was only just begun has no events yet.
  int has_events = sqlite3_table_column_metadata(
    database, NULL, "event", "hash", NULL, NULL, NULL, NULL, NULL) == SQLITE_OK;
  if (result == SQLITE_OK && has_events)
    result = sqlite3_exec(database, "SELECT lower(hex(hash)) FROM event ORDER BY seq", print, NULL, &problem);
  if (result == SQLITE_OK) return 0;
  fprintf(stderr, "%s\n", problem ? problem : sqlite3_errmsg(database));
  return 1;
}
