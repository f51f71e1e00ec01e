package import Diligence

/// Why the record could not be opened, read or written. Only facts are here; the sentences are in
/// ``StorageError/message``.
package enum StorageError: Error, Equatable {
  case missing(path: String)
  case cannotCreate(path: String, reason: String)
  case cannotOpen(path: String, reason: String)
  case symbolicLink(path: String)
  case notAFile(path: String)
  /// A link, a pipe or the like has the name of something that duly or SQLite keeps beside the database.
  case intruder(path: String)
  case networkFileSystem(path: String, kind: String)
  case notADatabase(path: String)
  case otherApplication(path: String)
  /// The file has schema `version`; this program knows versions up to `known`. `needs` is the release that the file asks
  /// for, where it tells.
  case newer(path: String, version: Int, known: Int, needs: String?)
  /// A file of an older duly could not be brought to today's schema, and stayed as it was; `reason` is a sentence.
  case notUpgraded(path: String, reason: String)
  case damaged(path: String, detail: String)
  /// Another program kept the file locked for all of the time that we waited.
  case locked(path: String, waited: Duration)
  case readOnly(path: String)
  /// The file that is open was moved or deleted, so that whatever is written would be lost with it.
  case gone(path: String)
  /// Another file stands where the one that is open stood, or it holds another record now.
  case replaced(path: String)
  /// The way to the file was closed after it had been opened.
  case unreachable(path: String, reason: String)
  case full(path: String)
  /// The disk itself refused: over its quota, disconnected, or failing.
  case diskFailed(path: String, detail: String)
  /// SQLite did not take a setting on which durability or safety rests.
  case settingRefused(path: String, setting: String, wanted: String, found: String)
  /// Others changed what the drafts are about; these are their events. Nothing was written.
  case conflict([Event])
  /// The record is shorter than what was already seen of it: another file was put in its place.
  case shorterThanSeen(path: String, seen: Int, events: Int)
  /// An event of a kind that only a newer version knows.
  case unknownEvent(path: String, sequence: Int, kind: String)
  /// A change names a questionnaire whose source was never kept.
  case questionnaireNotKept(ContentHash)
  /// A vendor's file could not be put into the folder beside the database.
  case documentNotStored(path: String, reason: String)
  /// A file that is no database to work in, such as a copy of one, could not be written.
  case cannotWrite(path: String, reason: String)
  case cannotRead(path: String, reason: String)
  /// A backup was taken for a database to work in.
  case isBackup(path: String)
  /// What was to be restored is no backup, or none that can be believed; `reason` is a clause.
  case notABackup(path: String, reason: String)
  /// The record does not verify: the first problem, and how many there are.
  case unsound(path: String, first: String, count: Int)
  /// Vendors' files are missing or altered: the name of the first, and how many there are.
  case documentsNotWhole(path: String, first: String, count: Int)
  /// A file is in the place where another was to be written.
  case alreadyThere(path: String)
  /// A vendor's file was to be erased and is still there.
  case documentNotRemoved(path: String, reason: String)
  case failed(path: String, detail: String)
}
