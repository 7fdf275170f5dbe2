// SPDX-License-Identifier: GPL-3.0-or-later
// ConnectionsPage: what its commands do to the chosen connection.
#include "accountbook.h"
#include "accountdialog.h"
#include "accountsession.h"
#include "apireply.h"
#include "confirm.h"
#include "connectionsmodel.h"
#include "connectionspage.h"
#include "endpoints.h"
#include "messagebar.h"

#include <QElapsedTimer>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Test = ConnectionsModel::Test;

QString ConnectionsPage::name(const QString &id) const
{
    return m_book->entry(id).name;
}

AccountEntry ConnectionsPage::accountOf(const QString &id) const
{
    AccountEntry entry = m_book->entry(id);
    if (entry.hasOwnName)
        entry.name = u"%1 (%2)"_s.arg(entry.name, id.left(8));
    return entry;
}

void ConnectionsPage::rename()
{
    QStringList others;
    for (int row = 0; row < m_model->rowCount(); ++row)
        others.append(m_model->connection(row).id);
    auto *dialog = new AccountDialog(m_book, current(), others, this);
    dialog->open();
}

void ConnectionsPage::test()
{
    const QString id = current();
    // A client of its own: the account may not be open, and its quota is not to be waited for.
    auto *client = new ApiClient(m_session->settings(), this);
    client->setToken(m_session->key());
    client->setConnectionId(id);
    m_bar->hide();
    m_model->setTest(id, {Test::Result::Running, {}, {}});
    QElapsedTimer clock;
    clock.start();
    ApiReply *reply = client->send(Endpoints::contacts({10, 0}));
    connect(reply, &ApiReply::finished, this, [this, id, client, clock](ApiReply *answer) {
        tested(id, *answer, clock.elapsed());
        client->deleteLater();
    });
}

void ConnectionsPage::tested(const QString &id, const ApiReply &reply, qint64 ms)
{
    ApiError error = reply.error();
    if (!error && !reply.json().value("items"_L1).isArray()) {
        error.kind = ApiError::Kind::NotJson; // JSON, but not of Systeme.io
        error.origin = ApiError::Origin::Unknown;
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString time = QLocale().toString(now.toLocalTime().time(), QLocale::ShortFormat);
    if (!error) {
        const QString text
            = tr("“%1” works: Systeme.io answered within %2 ms, at %3.").arg(name(id), QLocale().toString(ms), time);
        m_model->setTest(id, {Test::Result::Passed, text, now});
        m_bar->display(MessageBar::Kind::Information, text);
        return;
    }
    const QString why = error.kind == ApiError::Kind::NoConnection
        ? tr("Maton says that this connection is not active.")
        : error.message();
    const QString text = tr("“%1” did not pass the test at %2. %3").arg(name(id), time, why);
    m_model->setTest(id, {Test::Result::Failed, text, now});
    m_bar->display(MessageBar::Kind::Error, text);
    const bool keyOfAccount = error.kind == ApiError::Kind::Unauthorized && error.origin == ApiError::Origin::Systemeio;
    if (keyOfAccount || error.kind == ApiError::Kind::NoConnection || error.httpStatus == 500) {
        QToolButton *again = m_bar->addButton(u"connectionsSetUpAgainButton"_s, tr("Set up again…"));
        connect(again, &QToolButton::clicked, this, [this, id] { Q_EMIT setUpAgainRequested(id); });
    }
}

QString ConnectionsPage::consequencesOfDeleting(const QString &id) const
{
    QStringList sentences{
        tr("The connection is removed at Maton, for every program that uses this key. The Systeme.io account itself "
           "stays as it is."),
        tr("Jobs of this account stop."),
        tr("The copy and the history on this computer stay until you forget the account."),
    };
    if (m_model->defaultConnection().id == id) {
        const QString next = m_model->defaultConnection(id).id;
        sentences.append(next.isEmpty()
                ? tr("It is the default connection, and no other one is active: no account can be reached then.")
                : tr("It is the default connection. “%1” becomes the default then.").arg(name(next)));
    }
    return sentences.join(u'\n');
}

void ConnectionsPage::askToDelete()
{
    const QString id = current();
    Question question;
    question.objectName = u"deleteConnectionBox"_s;
    question.account = accountOf(id);
    question.text = tr("Delete the connection “%1”?").arg(name(id));
    question.consequence = consequencesOfDeleting(id);
    question.action = tr("Delete");
    askToConfirm(this, question, [this, id] { deleteConnection(id); });
}

void ConnectionsPage::deleteConnection(const QString &id)
{
    m_model->setBeingDeleted(id, true);
    ApiReply *reply = m_session->client()->send(Endpoints::deleteConnection(id));
    connect(reply, &ApiReply::finished, this, [this, id](ApiReply *answer) { deletionAnswered(id, *answer); });
    // Without an answer when the session turns to another address.
    connect(reply, &QObject::destroyed, this, [this, id] { m_model->setBeingDeleted(id, false); });
}

void ConnectionsPage::deletionAnswered(const QString &id, const ApiReply &reply)
{
    const ApiError error = reply.error();
    const QString called = name(id);
    m_model->setBeingDeleted(id, false);
    // In the words of Maton; a 404 of anybody else says that the address is wrong.
    const bool wasGone = error.kind == ApiError::Kind::NotFound && error.origin == ApiError::Origin::Gateway;
    if (error && !wasGone) {
        m_bar->display(MessageBar::Kind::Error, tr("“%1” was not deleted. %2").arg(called, error.message()));
        if (error.answerLost)
            m_session->check();
        return;
    }
    m_model->remove(id);
    QString text = wasGone ? tr("The connection “%1” was deleted already.").arg(called)
                           : tr("The connection “%1” was deleted.").arg(called);
    if (m_model->isKept(id))
        text += u' ' + tr("Its copy and history on this computer stay until you forget the account.");
    m_bar->display(MessageBar::Kind::Information, text);
    Q_EMIT deleted(id);
    checkAfterDeletion();
}

void ConnectionsPage::checkAfterDeletion()
{
    m_checkAgain = m_session->isChecking();
    m_session->check();
    updateActions();
}

void ConnectionsPage::askToForget()
{
    const QString id = current();
    Question question;
    question.objectName = u"forgetAccountBox"_s;
    question.account = accountOf(id);
    question.text = tr("Forget the account “%1”?").arg(name(id));
    question.consequence
        = tr("Its name and colour, its copy, its history and its unfinished jobs are removed from this "
             "computer. The history exists nowhere else.\n"
             "Nothing changes at Systeme.io or at Maton.");
    if (m_model->keptAccounts() == QStringList{id})
        question.consequence += u' '
            + tr("It is the last account that is kept here, so the Maton key is removed from this computer too.");
    question.action = tr("Forget");
    askToConfirm(this, question, [this, id] { Q_EMIT forgetRequested(id); });
}
