// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsmodel.h"

#include "accountbook.h"
#include "accountsession.h"
#include "displaytext.h"
#include "icons.h"

#include <QFont>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

ConnectionsModel::ConnectionsModel(const AccountSession *session, const AccountBook *book, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
    , m_book(book)
{
    connect(book, &AccountBook::changed, this, &ConnectionsModel::changed);
    refresh();
}

void ConnectionsModel::refresh()
{
    beginResetModel();
    m_rows = m_session->connections();
    m_answered = m_session->state() == AccountSession::State::Ready
        || m_session->state() == AccountSession::State::NoConnection;
    m_rows.removeIf([this](const Connection &connection) { return m_gone.contains(connection.id); });
    std::stable_sort(
        m_rows.begin(), m_rows.end(), [](const Connection &a, const Connection &b) { return a.created < b.created; });
    m_atMaton = static_cast<int>(m_rows.size());
    for (const QString &id : std::as_const(m_kept)) {
        if (rowOf(id) >= 0)
            continue;
        Connection left;
        left.id = id;
        m_rows.append(left);
    }
    endResetModel();
}

void ConnectionsModel::believeService()
{
    m_gone.clear();
    refresh();
}

void ConnectionsModel::setOpenAccount(const QString &id)
{
    const QString before = std::exchange(m_open, id);
    changed(before);
    changed(id);
}

void ConnectionsModel::setKeptAccounts(const QStringList &ids)
{
    m_kept = ids;
    refresh();
}

void ConnectionsModel::setTest(const QString &id, const Test &test)
{
    m_tests.insert(id, test);
    changed(id);
}

void ConnectionsModel::setBeingDeleted(const QString &id, bool on)
{
    if (on)
        m_beingDeleted.insert(id);
    else
        m_beingDeleted.remove(id);
    changed(id);
}

void ConnectionsModel::remove(const QString &id)
{
    m_gone.insert(id);
    m_beingDeleted.remove(id);
    m_tests.remove(id);
    refresh();
}

void ConnectionsModel::updateAges()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, CreatedColumn), index(rowCount() - 1, TestColumn));
}

void ConnectionsModel::changed(const QString &id)
{
    const int row = rowOf(id);
    if (row >= 0)
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int ConnectionsModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int ConnectionsModel::active() const
{
    return static_cast<int>(std::count_if(
        m_rows.cbegin(), m_rows.cend(), [](const Connection &connection) { return connection.isActive(); }));
}

Connection ConnectionsModel::defaultConnection(const QString &without) const
{
    QList<Connection> all = m_rows;
    all.removeIf([&without](const Connection &connection) { return connection.id == without; });
    return Connection::defaultOf(all);
}

int ConnectionsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ConnectionsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ConnectionsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const QString &id = m_rows.at(index.row()).id;
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(index.row(), index.column());
    case Qt::DecorationRole:
        return index.column() == NameColumn ? QVariant(Icons::swatch(m_book->entry(id).colour)) : QVariant();
    case Qt::FontRole:
        if (index.column() == NameColumn && id == m_open) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text(index.row(), index.column()));
    default:
        return {};
    }
}

QString ConnectionsModel::text(int row, int column) const
{
    const Connection &connection = m_rows.at(row);
    switch (column) {
    case NameColumn:
        return m_book->entry(connection.id).name;
    case StatusColumn:
        return statusText(row);
    case CreatedColumn:
        return isAtMaton(row) && created(connection).isValid()
            ? DisplayText::age(created(connection), QDateTime::currentDateTimeUtc())
            : connection.created;
    case IdColumn:
        return connection.id.left(8);
    case RemarkColumn:
        return remarks(row);
    case TestColumn:
        return testText(connection.id);
    default:
        return {};
    }
}

QString ConnectionsModel::toolTip(int row, int column) const
{
    const Connection &connection = m_rows.at(row);
    switch (column) {
    case CreatedColumn:
        return DisplayText::dateInFull(created(connection));
    case IdColumn:
        return connection.id;
    case RemarkColumn:
        return connection.id == defaultConnection().id
            ? tr("The oldest active connection is the default: programs that name none use it.")
            : QString();
    case TestColumn:
        return m_tests.value(connection.id).text;
    default:
        return text(row, column);
    }
}

QString ConnectionsModel::statusText(int row) const
{
    const Connection &connection = m_rows.at(row);
    if (!isAtMaton(row))
        return m_answered ? tr("Only on this computer") : tr("Not known");
    if (m_beingDeleted.contains(connection.id))
        return tr("Being deleted…");
    return DisplayText::state(connection.status);
}

QString ConnectionsModel::remarks(int row) const
{
    const QString &id = m_rows.at(row).id;
    QStringList words;
    if (id == m_open)
        words.append(tr("Open"));
    if (isAtMaton(row) && id == defaultConnection().id)
        words.append(tr("Default"));
    if (m_book->entry(id).readOnly)
        words.append(tr("Read-only"));
    return words.join(u", "_s);
}

QString ConnectionsModel::testText(const QString &id) const
{
    const Test test = m_tests.value(id);
    const QString time = QLocale().toString(test.at.toLocalTime().time(), QLocale::ShortFormat);
    switch (test.result) {
    case Test::Result::None:
        return {};
    case Test::Result::Running:
        return tr("Being tested…");
    case Test::Result::Passed:
        return tr("Passed at %1").arg(time);
    case Test::Result::Failed:
        return tr("Failed at %1").arg(time);
    }
    Q_UNREACHABLE();
}

QVariant ConnectionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case NameColumn:
        return tr("Account");
    case StatusColumn:
        return tr("Status");
    case CreatedColumn:
        return tr("Created");
    case IdColumn:
        return tr("Connection");
    case RemarkColumn:
        return tr("Remarks");
    case TestColumn:
        return tr("Last test");
    default:
        return {};
    }
}

QDateTime ConnectionsModel::created(const Connection &connection)
{
    return QDateTime::fromString(connection.created, Qt::ISODateWithMs);
}
