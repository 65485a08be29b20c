internal import GRDB

/// The tables of the file, as a value: each step is written once and never changed.
enum Migrations {
    /// What the program calls its files, in SQLite's `application_id`.
    static let application: Int32 = 0x546F_776E

    static let all: [(name: String, sql: String)] = [
        (
            "1-runs",
            """
            CREATE TABLE office (id TEXT NOT NULL) STRICT;
            CREATE TABLE content (
              digest TEXT PRIMARY KEY NOT NULL CHECK (length(digest) = 64),
              sealed BLOB NOT NULL
            ) STRICT;
            CREATE TABLE run (
              number INTEGER PRIMARY KEY NOT NULL,
              scheme TEXT NOT NULL, period TEXT NOT NULL, version INTEGER NOT NULL,
              paid INTEGER NOT NULL, set_aside INTEGER NOT NULL, total TEXT NOT NULL,
              engine TEXT NOT NULL, actor TEXT NOT NULL, time TEXT NOT NULL,
              result TEXT NOT NULL REFERENCES content (digest),
              UNIQUE (scheme, period, version)
            ) STRICT;
            CREATE TABLE run_file (
              run INTEGER NOT NULL REFERENCES run (number), path TEXT NOT NULL,
              digest TEXT NOT NULL REFERENCES content (digest),
              PRIMARY KEY (run, path)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE log (
              sequence INTEGER PRIMARY KEY NOT NULL,
              time TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
              content TEXT NOT NULL, previous TEXT NOT NULL, hash TEXT NOT NULL
            ) STRICT;
            """ + ["content", "run", "run_file", "log"].map(unchangeable).joined()
        ),
        (
            "2-office",
            """
            CREATE TABLE table_version (
              id INTEGER PRIMARY KEY NOT NULL,
              path TEXT NOT NULL, version INTEGER NOT NULL,
              digest TEXT NOT NULL REFERENCES content (digest),
              previous TEXT, note TEXT NOT NULL, actor TEXT NOT NULL, time TEXT NOT NULL,
              UNIQUE (path, version)
            ) STRICT;
            CREATE TABLE run_step (
              id INTEGER PRIMARY KEY NOT NULL,
              run INTEGER NOT NULL REFERENCES run (number), position INTEGER NOT NULL,
              action TEXT NOT NULL, sealed BLOB NOT NULL, officer TEXT NOT NULL,
              time TEXT NOT NULL, digest TEXT NOT NULL, head TEXT NOT NULL,
              signature TEXT NOT NULL,
              UNIQUE (run, position)
            ) STRICT;
            CREATE TABLE run_claim (
              claim BLOB NOT NULL, run INTEGER NOT NULL REFERENCES run (number),
              PRIMARY KEY (claim, run)
            ) STRICT, WITHOUT ROWID;
            CREATE TABLE run_account (
              account BLOB NOT NULL, holder BLOB NOT NULL,
              run INTEGER NOT NULL REFERENCES run (number),
              PRIMARY KEY (account, holder, run)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX run_account_holder ON run_account (holder);
            CREATE TABLE officer (
              id INTEGER PRIMARY KEY NOT NULL,
              officer TEXT NOT NULL, key TEXT NOT NULL, actor TEXT NOT NULL, time TEXT NOT NULL,
              signature TEXT NOT NULL
            ) STRICT;
            """
                + ["table_version", "run_step", "run_claim", "run_account", "officer"]
                .map(unchangeable).joined()
        ),
        (
            "3-registers",
            // The columns that are searched stand in front of those that are only carried along.
            """
            CREATE TABLE register_event (
              id INTEGER PRIMARY KEY NOT NULL,
              register TEXT NOT NULL, entry INTEGER NOT NULL, position INTEGER NOT NULL,
              day TEXT NOT NULL, state TEXT NOT NULL, since TEXT NOT NULL,
              kind TEXT NOT NULL, move TEXT NOT NULL, officer TEXT NOT NULL, time TEXT NOT NULL,
              fields TEXT NOT NULL, sealed BLOB NOT NULL,
              plugin TEXT NOT NULL, head TEXT NOT NULL, signature TEXT NOT NULL,
              UNIQUE (register, entry, position)
            ) STRICT;
            CREATE INDEX register_event_standing
              ON register_event (register, entry, position DESC, day, state);
            """ + unchangeable("register_event")
        ),
    ]

    /// Nothing that was written is changed or removed; a correction is a row of its own.
    private static func unchangeable(_ table: String) -> String {
        ["UPDATE", "DELETE"].map { change in
            """

            CREATE TRIGGER \(table)_no_\(change.lowercased()) BEFORE \(change) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'records are only ever added'); END;
            """
        }.joined()
    }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for step in all {
            migrator.registerMigration(step.name) { database in
                try database.execute(sql: step.sql)
            }
        }
        return migrator
    }
}
