// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accountbook.h"
#include "apierror.h"
#include "connection.h"
#include "contactfield.h"
#include "resource.h"
#include "tag.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>
#include <memory>

class ApiClient;
class AwaitedMemberships;
class ContactWalk;
class Journal;
class JobRunner;
class ListingSync;
class Mirror;
class RecordSync;
class Settings;
struct ApiSettings;
struct Listing;

// All that is open for one account: its client, mirror, journal and what runs on them. Pages and dialogs are given one
// and work on nothing else, so nothing can land in another account. Owns what it gives out; lives in the GUI thread.
class Workspace : public QObject
{
    Q_OBJECT
public:
    // Whether the service can be asked for this account, as far as is known.
    enum class Access {
        Unknown, // not asked yet
        Works,
        NoKey, // there is no Maton key, or Maton refuses it
        Unreachable, // the network, or the service
        NotConnected, // the connection is gone or not active
        Revoked // it is active at Maton, but Systeme.io refuses the key behind it
    };
    Q_ENUM(Access)

    // folder: where the account's mirror and journal lie; it is made when it is missing.
    Workspace(const ApiSettings &settings, const QByteArray &token, const Connection &connection, const QString &folder,
        QObject *parent = nullptr);
    ~Workspace() override;

    // What the program's settings say of work on an account. To be called again when they have changed.
    void applySettings(const Settings &settings);

    const Connection &connection() const { return m_connection; }
    // How the account is called and marked in the window, in every confirmation and in its jobs.
    const AccountEntry &account() const { return m_account; }
    const QString &accountLabel() const { return m_account.name; }
    void setAccount(const AccountEntry &account);

    Access access() const { return m_access; }
    bool isOnline() const { return m_access == Access::Works; }
    // It does not work for a reason that waiting does not cure.
    bool needsAttention() const
    {
        return m_access == Access::NoKey || m_access == Access::NotConnected || m_access == Access::Revoked;
    }
    // Why it does not work, in the service's words; may be none.
    const ApiError &accessError() const { return m_accessError; }
    // Told by Workspaces. While the account does not work for a reason that waiting cannot cure, its jobs wait.
    void setAccess(Access access, const ApiError &error = {});

    ApiClient *client() const { return m_client; }
    Mirror *mirror() const { return m_mirror; }
    Journal *journal() const { return m_journal; }
    JobRunner *jobs() const { return m_jobs; }
    AwaitedMemberships *awaitedMemberships() const { return m_awaitedMemberships; }
    // The declaration of a resource, which the mirror knows from then on.
    Resource resource(const QByteArray &name);
    // Each is made when it is first asked for: of all records of a resource, or of those that the service filters.
    ListingSync *listing(const QByteArray &resource);
    ListingSync *listing(const Listing &listing);
    // Of what is asked for once; it belongs to the caller.
    std::unique_ptr<ListingSync> temporaryListing(const Listing &listing);
    ListingSync *contactListing() { return listing("contact"); }
    ListingSync *tagListing() { return listing("tag"); }
    ListingSync *fieldListing() { return listing("contact_field"); }
    // Of a resource that is listed of one contact at a time.
    ContactWalk *contactWalk(const QByteArray &resource, const std::function<Listing(qint64 contact)> &listingOf);
    RecordSync *contactRecords() const { return m_contactRecords; }

    // Contacts with a column for each field of the account that is known so far.
    const Resource &contactResource() const { return m_contactResource; }
    // From the mirror, in alphabetical order. ensureTags() and ensureFields() ask the service, for
    // all of them, when that was not done lately.
    const QList<Tag> &tags() const { return m_tags; }
    const QList<ContactField> &fields() const { return m_fields; }
    void ensureTags();
    void ensureFields();
    // Finds a contact that is not in the mirror by its whole address, the one search that the service has (api.md 3.1).
    void lookUpContact(const QString &email);
    // then(how many, what went wrong): told to the one who asks alone, while context lives.
    void lookUpContact(
        const QString &email, QObject *context, std::function<void(int count, const QString &error)> then);

    // Why the files of the account cannot be used, as a sentence; empty when they can. What is in them is not lost.
    QString problem() const { return m_journalProblem.isEmpty() ? m_mirrorProblem : m_journalProblem; }
    // Tries again.
    void openFiles();

Q_SIGNALS:
    void problemChanged();
    void accountChanged(); // name, colour or read-only mark
    void accessChanged();
    void tagsChanged();
    void fieldsChanged(); // contactResource() has other columns
    void journalFailed(const QString &text);

private:
    void setProblem(QString *of, const QString &problem);
    void readTags();
    void readFields();
    void declare(const QByteArray &resource);
    void retryWhenItFails(ListingSync *listing);

    Connection m_connection;
    AccountEntry m_account{};
    Access m_access{Access::Unknown};
    ApiError m_accessError{};
    QString m_journalProblem{};
    QString m_mirrorProblem{};
    ApiClient *m_client;
    Mirror *m_mirror;
    Journal *m_journal;
    JobRunner *m_jobs;
    AwaitedMemberships *m_awaitedMemberships;
    QSet<QByteArray> m_declared{}; // resources
    QHash<QByteArray, ListingSync *> m_listings{}; // by name
    QHash<QByteArray, ContactWalk *> m_walks{}; // by resource
    RecordSync *m_contactRecords;
    Resource m_contactResource{};
    QList<Tag> m_tags{};
    QList<ContactField> m_fields{};
};
