// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialstore.h"

#include "secretservice.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <utility>

using namespace Qt::StringLiterals;
using Outcome = CredentialStore::Outcome;
using Secret = CredentialStore::Secret;

namespace {

// The same text for every way to write the folder, also when it does not exist yet.
QString canonical(const QString &folder)
{
    const QString absolute = QDir::cleanPath(QDir(folder).absolutePath());
    const QString found = QFileInfo(absolute).canonicalFilePath();
    if (!found.isEmpty() || QFileInfo(absolute).isRoot())
        return found;
    const QFileInfo missing(absolute);
    return QDir(canonical(missing.path())).filePath(missing.fileName());
}

// How the keychain lists us.
QString serviceName()
{
    return QCoreApplication::applicationName();
}

Outcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return Outcome::Done;
    case QKeychain::EntryNotFound:
        return Outcome::NotFound;
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return Outcome::Denied;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return Outcome::NoKeychain;
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
        break;
    }
    return Outcome::Failed;
}

QString whyKeyIsNotKept(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NoKeychain:
        return CredentialStore::tr("This desktop has no keychain that the program could use, "
                                   "so the key is kept for this session only.");
    case Outcome::Denied:
        return CredentialStore::tr("The keychain of this desktop is locked or refuses this program, "
                                   "so the key is kept for this session only.");
    case Outcome::TimedOut:
        return CredentialStore::tr(
            "The keychain of this desktop does not answer, so the key is kept for this session only.");
    default:
        return CredentialStore::tr(
            "The keychain of this desktop reports an error, so the key is kept for this session only.");
    }
}

QString whyPasswordIsNotKept(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NoKeychain:
        return CredentialStore::tr("This desktop has no keychain that the program could use, "
                                   "so the password is kept for this session only.");
    case Outcome::Denied:
        return CredentialStore::tr("The keychain of this desktop is locked or refuses this program, "
                                   "so the password is kept for this session only.");
    case Outcome::TimedOut:
        return CredentialStore::tr(
            "The keychain of this desktop does not answer, so the password is kept for this session only.");
    default:
        return CredentialStore::tr(
            "The keychain of this desktop reports an error, so the password is kept for this session only.");
    }
}

QString whyNotRemoved(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NoKeychain:
        return CredentialStore::tr("This desktop has no keychain that the program could use, "
                                   "so nothing was removed from it.");
    case Outcome::Denied:
        return CredentialStore::tr("The keychain of this desktop is locked or refuses this program, "
                                   "so nothing was removed from it.");
    case Outcome::TimedOut:
        return CredentialStore::tr("The keychain of this desktop does not answer, "
                                   "so what it keeps may not have been removed from it.");
    default:
        return CredentialStore::tr("The keychain of this desktop reports an error, so nothing was removed from it.");
    }
}

} // namespace

// One read, write or removal, from the asking until QtKeychain has done with it, which may be long after the answer.
struct CredentialStore::Call
{
    enum class Kind { Read, Write, Remove };

    Kind kind;
    Secret secret;
    QPointer<QObject> context;
    Then then;
    bool givenUp{false};

    Outcome refined(Outcome outcome, SecretService::State state) const;
    QString message(Outcome outcome) const;
    // The first time only. May delete the store.
    void answer(Outcome outcome, const QByteArray &value = {});
};

// What QtKeychain said, in the light of what the keychain holds afterwards.
Outcome CredentialStore::Call::refined(Outcome outcome, SecretService::State state) const
{
    using State = SecretService::State;
    if (outcome == Outcome::NotFound || (kind == Kind::Remove && outcome == Outcome::Done))
        return state == State::Held ? Outcome::Denied : outcome;
    if (outcome == Outcome::Failed && state == State::Absent)
        return Outcome::NoKeychain;
    if (outcome == Outcome::Failed && state == State::Refused)
        return Outcome::Denied;
    return outcome;
}

QString CredentialStore::Call::message(Outcome outcome) const
{
    if (outcome == Outcome::Done || outcome == Outcome::NotFound)
        return {};
    if (kind == Kind::Remove)
        return whyNotRemoved(outcome);
    return secret == Secret::MatonKey ? whyKeyIsNotKept(outcome) : whyPasswordIsNotKept(outcome);
}

void CredentialStore::Call::answer(Outcome outcome, const QByteArray &value)
{
    const Then toCall = std::exchange(then, {});
    if (toCall && context)
        toCall({outcome, value, message(outcome)});
}

CredentialStore::CredentialStore(const QString &profile, QObject *parent)
    : QObject(parent)
    , m_profile(QString::fromLatin1(
          QCryptographicHash::hash(canonical(profile).toUtf8(), QCryptographicHash::Sha256).toHex().left(16)))
{ }

void CredentialStore::read(Secret secret, QObject *context, Then then)
{
    start(new QKeychain::ReadPasswordJob(serviceName()),
        std::make_shared<Call>(Call{Call::Kind::Read, secret, context, std::move(then)}));
}

void CredentialStore::write(Secret secret, const QByteArray &value, QObject *context, Then then)
{
    auto *job = new QKeychain::WritePasswordJob(serviceName());
    job->setBinaryData(value);
    start(job, std::make_shared<Call>(Call{Call::Kind::Write, secret, context, std::move(then)}));
}

void CredentialStore::remove(Secret secret, QObject *context, Then then)
{
    start(new QKeychain::DeletePasswordJob(serviceName()),
        std::make_shared<Call>(Call{Call::Kind::Remove, secret, context, std::move(then)}));
}

// The job has no parent and is never deleted by us: libsecret keeps a bare pointer to it until it answers. It deletes
// itself then. QtKeychain does one job after the other, so the order of calls is kept also when some are given up.
void CredentialStore::start(QKeychain::Job *job, std::shared_ptr<Call> call)
{
    job->setInsecureFallback(false);
    job->setKey(keyOf(call->secret));
    if (call->kind != Call::Kind::Read)
        m_lastChange.insert(call->secret, call);
    connect(
        job, &QKeychain::Job::finished, this, [this, call](const QKeychain::Job *finished) { finish(finished, call); });
    QTimer::singleShot(m_patienceMs, this, [call] {
        call->givenUp = true;
        call->answer(Outcome::TimedOut);
    });
    job->start();
}

void CredentialStore::finish(const QKeychain::Job *job, const std::shared_ptr<Call> &call)
{
    const Outcome outcome = outcomeOf(job->error());
    if (call->givenUp) {
        const bool isLast = m_lastChange.value(call->secret).lock() == call;
        if (call->kind == Call::Kind::Write && outcome == Outcome::Done && isLast)
            remove(call->secret, this, {});
        return;
    }

    const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(job);
    const QByteArray value = reading && outcome == Outcome::Done ? reading->binaryData() : QByteArray();
    const bool certain = outcome == Outcome::Done && call->kind != Call::Kind::Remove;
    if (certain) {
        call->answer(outcome, value);
        return;
    }
    SecretService::look(serviceName(), job->key(), this,
        [call, outcome](SecretService::State state) { call->answer(call->refined(outcome, state)); });
}

QString CredentialStore::keyOf(Secret secret) const
{
    switch (secret) {
    case Secret::MatonKey:
        return m_profile + "/maton-key"_L1;
    case Secret::ProxyPassword:
        return m_profile + "/proxy-password"_L1;
    }
    Q_UNREACHABLE();
}
