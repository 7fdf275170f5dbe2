// SPDX-License-Identifier: GPL-3.0-or-later
#include "accountdialogs.h"

#include "accountbook.h"
#include "accountsession.h"
#include "apiclient.h"
#include "apireply.h"
#include "confirm.h"
#include "connectioncheckdialog.h"
#include "connectionwizard.h"
#include "contact.h"
#include "diagnosticscollector.h"
#include "endpoints.h"
#include "mirror.h"
#include "networkproxy.h"
#include "settings.h"
#include "settingsdialog.h"
#include "workspaces.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

AccountDialogs::AccountDialogs(const WindowContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{ }

AccountDialogs::~AccountDialogs() = default;

void AccountDialogs::enterKey()
{
    openWizard(ConnectionSetup::Purpose::NewKey);
}

void AccountDialogs::addAccount()
{
    openWizard(
        m_context.session->key().isEmpty() ? ConnectionSetup::Purpose::NewKey : ConnectionSetup::Purpose::AddAccount);
}

void AccountDialogs::setUpAgain(const QString &id)
{
    Question question;
    question.objectName = u"setUpAgainQuestion"_s;
    question.account = m_context.book->entry(id);
    question.text = tr("Set this account up again?");
    question.consequence = tr("A new connection is made, which you authorise in your browser. Name, colour, copy, "
                              "history and unfinished jobs go over to it. The old connection stays until you agree to "
                              "delete it.");
    question.action = tr("Set up again");
    question.destructive = false;
    askToConfirm(m_window, question, [this, id] { openWizard(ConnectionSetup::Purpose::SetUpAgain, id); });
}

void AccountDialogs::openWizard(ConnectionSetup::Purpose purpose, const QString &oldId)
{
    if (m_setup)
        return;
    auto *setup
        = new ConnectionSetup(m_context.session, m_context.credentials, m_context.book, m_context.settings, this);
    m_setup = setup;
    if (const Workspace *open = m_context.workspaces->current())
        setup->setPreferred(open->connection().id);
    setup->start(purpose, oldId);
    auto *wizard = new ConnectionWizard(setup, m_window);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(setup, &ConnectionSetup::done, this, [this, purpose, oldId](const QString &id) {
        if (purpose == ConnectionSetup::Purpose::NewKey)
            m_context.keySource = ConnectionCheck::KeySource::Typed;
        if (oldId.isEmpty() || oldId == id)
            accountReady(id);
        else
            compareAccounts(oldId, id);
    });
    connect(wizard, &QObject::destroyed, this, [this, setup] {
        const bool leavesOne = setup->state() == ConnectionSetup::State::Cancelled && !setup->connection().id.isEmpty();
        delete setup;
        if (leavesOne)
            m_context.session->check(); // what was begun is listed, and offered to be continued
        Q_EMIT wizardClosed();
    });
    wizard->open();
}

void AccountDialogs::accountReady(const QString &id)
{
    m_context.workspaces->setCurrent(id);
    m_context.session->check();
}

void AccountDialogs::takeOver(const QString &oldId, const QString &id)
{
    m_context.workspaces->move(oldId, id);
    accountReady(id);
    askToDeleteOld(oldId, m_context.book->entry(id));
}

void AccountDialogs::compareAccounts(const QString &oldId, const QString &id)
{
    const bool wasOpen = m_context.workspaces->find(oldId);
    if (!wasOpen && !m_context.workspaces->isKnown(oldId)) {
        takeOver(oldId, id); // nothing is kept that could be mixed up
        return;
    }
    Workspace *old = m_context.workspaces->open(oldId);
    struct Known
    {
        qint64 id{};
        QString email{};
    };
    old->mirror()->post(
        this,
        [](MirrorStore &store) {
            const Resource &contacts = store.resource("contact");
            const QueryResult all
                = store.query({contacts.name, {}, contacts.defaultSort, contacts.defaultOrder, false});
            const auto newest = all.rows.empty() ? std::nullopt : store.record(contacts.name, all.rows.front());
            const Contact contact = newest ? Contact::fromJson(newest->json()) : Contact();
            return Known{contact.id, contact.email};
        },
        [this, oldId, id](const Known &known) {
            if (known.id == 0) {
                takeOver(oldId, id);
                return;
            }
            auto *client = new ApiClient(m_context.session->settings(), this);
            client->setToken(m_context.session->key());
            client->setConnectionId(id);
            ApiReply *reply = client->send(Endpoints::contact(known.id));
            connect(reply, &ApiReply::finished, client, [this, client, oldId, id, known](ApiReply *answer) {
                client->deleteLater();
                const Contact there = answer->error() ? Contact() : Contact::fromJson(answer->json());
                if (there.email.compare(known.email, Qt::CaseInsensitive) == 0)
                    takeOver(oldId, id);
                else
                    askAboutOther(oldId, id, known.email);
            });
        });
}

void AccountDialogs::askAboutOther(const QString &oldId, const QString &id, const QString &known)
{
    Question question;
    question.objectName = u"otherAccountQuestion"_s;
    question.account = m_context.book->entry(oldId);
    question.text = tr("Is this the same Systeme.io account?");
    question.consequence = tr("%1, the newest contact of the copy on this computer, was not found through the new "
                              "connection. If it belongs to another account, copies and unfinished jobs must not go "
                              "over to it: cancel, and it is kept as an account of its own.")
                               .arg(known);
    question.action = tr("It is the same: take over");
    askToConfirm(m_window, question, [this, oldId, id] { takeOver(oldId, id); });
    accountReady(id);
}

void AccountDialogs::askToDeleteOld(const QString &oldId, const AccountEntry &account)
{
    if (m_context.session->connection(oldId).id.isEmpty())
        return;
    Question question;
    question.objectName = u"deleteOldConnectionQuestion"_s;
    question.account = account;
    question.text = tr("Delete the old connection %1?").arg(oldId.left(8));
    question.consequence = tr("The account works with its new connection, which has taken over name, colour, copy and "
                              "history. Nothing here needs the old one any more. Other programs that name it stop "
                              "working.");
    question.action = tr("Delete the old connection");
    askToConfirm(m_window, question, [this, oldId] { deleteConnection(oldId); });
}

void AccountDialogs::deleteConnection(const QString &id)
{
    ApiReply *reply = m_context.session->client()->send(Endpoints::deleteConnection(id));
    connect(reply, &ApiReply::finished, this, [this](ApiReply *answer) {
        if (answer->error() && answer->error().kind != ApiError::Kind::NotFound)
            Q_EMIT statusMessage(answer->error().message());
        m_context.session->check();
    });
}

Connection AccountDialogs::pending() const
{
    if (m_setup)
        return {};
    const QString id = m_context.settings->value(Setting::PendingConnection).toString();
    const Connection connection = id.isEmpty() ? Connection() : m_context.session->connection(id);
    return connection.status == "PENDING"_L1 ? connection : Connection();
}

void AccountDialogs::removePending()
{
    const Connection connection = pending();
    m_context.settings->reset(Setting::PendingConnection);
    if (!connection.id.isEmpty())
        deleteConnection(connection.id);
}

void AccountDialogs::forget(const QString &id)
{
    m_context.workspaces->forget(id);
    if (m_context.workspaces->known().isEmpty()) {
        removeKey();
        return;
    }
    const Connection other = m_context.session->defaultConnection();
    if (!m_context.workspaces->current() && !other.id.isEmpty() && other.id != id)
        m_context.workspaces->setCurrent(other.id);
}

void AccountDialogs::forgetKey()
{
    Question question;
    question.objectName = u"forgetKeyQuestion"_s;
    question.text = tr("Forget the Maton key?");
    question.consequence = tr("It is removed from the keychain of this computer. Copies, history and unfinished jobs "
                              "stay, and can be used again once a key is entered.");
    question.action = tr("Forget the key");
    askToConfirm(m_window, question, [this] { removeKey(); });
}

void AccountDialogs::removeKey()
{
    m_context.settings->reset(Setting::StoreKey);
    m_context.credentials->remove(
        CredentialStore::Secret::MatonKey, this, [this](const CredentialStore::Answer &answer) {
            // Without a keychain there is nothing to remove.
            if (answer.outcome != CredentialStore::Outcome::Done
                && answer.outcome != CredentialStore::Outcome::NoKeychain)
                Q_EMIT statusMessage(answer.message);
        });
    m_context.keySource = ConnectionCheck::KeySource::None;
    m_context.session->setKey({});
    m_context.session->check();
}

void AccountDialogs::showSettings()
{
    auto *dialog = new SettingsDialog(
        {m_context.settings, m_context.session, m_context.proxy, m_context.profileFolder, m_context.given}, m_window);
    connect(dialog, &SettingsDialog::changed, this, &AccountDialogs::settingsChanged);
    connect(dialog, &SettingsDialog::serviceChanged, this, [this] {
        m_context.session->setSettings(serviceSettings(*m_context.settings, m_context.given));
        m_context.session->check();
    });
    dialog->open();
}

void AccountDialogs::checkConnection()
{
    const Workspace *current = m_context.workspaces->current();
    auto *dialog
        = new ConnectionCheckDialog({m_context.session->key(), m_context.keySource, m_context.session->settings(),
                                        current ? current->connection().id : QString()},
            m_window);
    dialog->open();
}

void AccountDialogs::copyDiagnostics()
{
    auto *collector = new DiagnosticsCollector(*m_context.session, m_context.workspaces->all(), this);
    collector->setStartMs(m_context.startMs);
    connect(collector, &DiagnosticsCollector::collected, this, [this](const Diagnostics &diagnostics) {
        QGuiApplication::clipboard()->setText(diagnosticsText(diagnostics));
        Q_EMIT statusMessage(tr("The diagnostics are on the clipboard. They hold no key and no data of the account."));
    });
    collector->start();
}
