/// The tables of the database, as text. A step once shipped never changes: the next one is appended.
enum Schema {
  /// "duly" in ASCII: what tells our files from those of other programs.
  static let applicationID = 0x6475_6C79

  /// Each step takes the database from the version of its index to the next. For every version there ever was, a
  /// database is kept among the tests.
  static let steps = [record + guards, documentGuards + program + lastBackup]

  /// What `user_version` says once all steps are done.
  static var version: Int { steps.count }

  /// Events, payloads and what they point to. These tables are a contract with whoever reads the file without
  /// duly.
  private static let record = """
    CREATE TABLE event(
      seq INTEGER PRIMARY KEY CHECK(seq > 0),
      body BLOB NOT NULL CHECK(length(body) = 32),
      hash BLOB NOT NULL CHECK(length(hash) = 32)
    ) STRICT;
    CREATE TABLE payload(
      seq INTEGER PRIMARY KEY REFERENCES event(seq),
      salt BLOB NOT NULL CHECK(length(salt) = 16),
      json BLOB NOT NULL
    ) STRICT;
    CREATE TABLE questionnaire(
      hash BLOB PRIMARY KEY CHECK(length(hash) = 32),
      source BLOB NOT NULL
    ) STRICT;
    CREATE TABLE object(
      hash BLOB PRIMARY KEY CHECK(length(hash) = 32),
      size INTEGER NOT NULL,
      kind TEXT NOT NULL,
      bytes BLOB
    ) STRICT;
    CREATE TABLE checkpoint(
      seq INTEGER PRIMARY KEY,
      hash BLOB NOT NULL,
      key_id BLOB NOT NULL,
      signature BLOB NOT NULL
    ) STRICT;

    """

  /// What the file itself refuses. A payload may be deleted, because erasure for privacy must stay possible.
  private static let guards = """
    CREATE TRIGGER event_follows BEFORE INSERT ON event
      WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM event)
      BEGIN SELECT RAISE(ABORT, 'an event takes the number after the last one'); END;
    CREATE TRIGGER event_stays BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'an event never changes'); END;
    CREATE TRIGGER event_remains BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
    CREATE TRIGGER payload_follows BEFORE INSERT ON payload
      WHEN NEW.seq IS NOT (SELECT max(seq) FROM event) OR EXISTS (SELECT 1 FROM payload WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'a payload is written once, with its event'); END;
    CREATE TRIGGER payload_stays BEFORE UPDATE ON payload
      BEGIN SELECT RAISE(ABORT, 'a payload never changes'); END;
    CREATE TRIGGER questionnaire_follows BEFORE INSERT ON questionnaire
      WHEN EXISTS (SELECT 1 FROM questionnaire WHERE hash = NEW.hash)
      BEGIN SELECT RAISE(ABORT, 'a questionnaire is written once'); END;
    CREATE TRIGGER questionnaire_stays BEFORE UPDATE ON questionnaire
      BEGIN SELECT RAISE(ABORT, 'a questionnaire never changes'); END;
    CREATE TRIGGER questionnaire_remains BEFORE DELETE ON questionnaire
      BEGIN SELECT RAISE(ABORT, 'a questionnaire is never deleted'); END;
    CREATE TRIGGER checkpoint_follows BEFORE INSERT ON checkpoint
      WHEN EXISTS (SELECT 1 FROM checkpoint WHERE seq = NEW.seq)
      BEGIN SELECT RAISE(ABORT, 'a checkpoint is written once'); END;
    CREATE TRIGGER checkpoint_stays BEFORE UPDATE ON checkpoint
      BEGIN SELECT RAISE(ABORT, 'a checkpoint never changes'); END;
    CREATE TRIGGER checkpoint_remains BEFORE DELETE ON checkpoint
      BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;
    """

  /// What is noted of a vendor's file stays as it is; it may be deleted, because erasure must stay possible.
  private static let documentGuards = """
    CREATE TRIGGER object_follows BEFORE INSERT ON object
      WHEN EXISTS (SELECT 1 FROM object WHERE hash = NEW.hash)
      BEGIN SELECT RAISE(ABORT, 'a file is noted once'); END;
    CREATE TRIGGER object_stays BEFORE UPDATE ON object
      BEGIN SELECT RAISE(ABORT, 'what is noted of a file never changes'); END;

    """

  /// The oldest duly that can work in the file, for those that are older still: a step that raises the version says
  /// here which release brought it.
  private static let program = """
    CREATE TABLE program(
      id INTEGER PRIMARY KEY CHECK(id = 1),
      needs TEXT NOT NULL
    ) STRICT;
    INSERT INTO program(id, needs) VALUES (1, '0.2.0');

    """

  /// When the record was last carried to safety, up to which event, and to where. It is about this file and no part of
  /// the record.
  private static let lastBackup = """
    CREATE TABLE last_backup(
      id INTEGER PRIMARY KEY CHECK(id = 1),
      at INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      hash BLOB NOT NULL CHECK(length(hash) = 32),
      path TEXT NOT NULL
    ) STRICT;
    """

  /// What can be dropped at any time and is worked out again from the events.
  static let caches = """
    CREATE TABLE IF NOT EXISTS cache_state(
      id INTEGER PRIMARY KEY CHECK(id = 1),
      edition INTEGER NOT NULL,
      seq INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE IF NOT EXISTS vendor_current(
      sort_name TEXT NOT NULL,
      vendor TEXT NOT NULL,
      is_archived INTEGER NOT NULL,
      json BLOB NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY(sort_name, vendor)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX IF NOT EXISTS vendor_current_vendor ON vendor_current(vendor);
    CREATE INDEX IF NOT EXISTS vendor_current_seq ON vendor_current(seq);
    CREATE INDEX IF NOT EXISTS vendor_current_archived ON vendor_current(vendor) WHERE is_archived = 1;
    CREATE TABLE IF NOT EXISTS vendor_event(
      vendor TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY(vendor, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS assessment_event(
      assessment TEXT NOT NULL,
      seq INTEGER NOT NULL,
      PRIMARY KEY(assessment, seq)
    ) STRICT, WITHOUT ROWID;
    """
}
